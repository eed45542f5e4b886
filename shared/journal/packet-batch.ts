import type { Instant } from '../clock.ts'
import type { PartnerId } from '../partners.ts'
import type { PacketEntry } from '../session/facts.ts'
import { epochMs, sessionMs } from '../units.ts'

/**
 * Packets of one partner, packed: mono and wall of the first (f64 each), then for each the ms since the one before,
 * the ms it was late, its length (all as LEB128) and its bytes.
 */

const HEADER = 16

const putVarint = (into: number[], value: number): void => {
  let rest = Math.max(0, Math.round(value))
  while (rest >= 0x80) {
    into.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  into.push(rest)
}

/** The bytes of a batch; the packets must be one partner's, in order, and at least one. */
export const packPackets = (packets: readonly PacketEntry[]): Uint8Array => {
  const first = packets[0]
  if (first === undefined) return new Uint8Array(0)
  const rest: number[] = []
  let previous: number = first.at.mono
  for (const { at, arrivedAt, packet } of packets) {
    putVarint(rest, at.mono - previous)
    putVarint(rest, at.mono - arrivedAt)
    putVarint(rest, packet.length)
    rest.push(...packet)
    previous = at.mono
  }
  const bytes = new Uint8Array(HEADER + rest.length)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, first.at.mono, true)
  view.setFloat64(8, first.at.wall, true)
  bytes.set(rest, HEADER)
  return bytes
}

type Reader = { readonly bytes: Uint8Array; offset: number }

const takeVarint = (reader: Reader): number | null => {
  let value = 0
  for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
    const byte = reader.bytes[reader.offset++]
    if (byte === undefined) return null
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return value
  }
  return null
}

/** The packets of a batch; what a damaged one still holds before the damage. The wall clock is taken to have run evenly. */
export const unpackPackets = (bytes: Uint8Array, stream: PartnerId): readonly PacketEntry[] => {
  if (bytes.length < HEADER) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = { mono: view.getFloat64(0, true), wall: view.getFloat64(8, true) }
  if (!Number.isFinite(start.mono) || !Number.isFinite(start.wall)) return []
  const reader: Reader = { bytes, offset: HEADER }
  const packets: PacketEntry[] = []
  let mono = start.mono
  while (reader.offset < bytes.length) {
    const step = takeVarint(reader)
    const late = takeVarint(reader)
    const length = takeVarint(reader)
    if (step === null || late === null || length === null) break
    if (reader.offset + length > bytes.length) break
    mono += step
    const at: Instant = { mono: sessionMs(mono), wall: epochMs(start.wall + mono - start.mono) }
    const packet = bytes.slice(reader.offset, reader.offset + length)
    reader.offset += length
    packets.push({ stream, at, arrivedAt: sessionMs(mono - late), packet })
  }
  return packets
}
