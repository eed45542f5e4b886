import { LONGEST_ATTRIBUTE_VALUE } from './gatt.ts'

/** Unit of an RR interval on the air: 1/1024 s (Heart Rate Service 1.0, 3.1.1.5). */
const RR_UNITS_PER_SECOND = 1024

const FLAG_RATE_16_BIT = 0x01
const FLAG_CONTACT_DETECTED = 0x02
const FLAG_CONTACT_SUPPORTED = 0x04
const FLAG_ENERGY = 0x08
const FLAG_RR = 0x10

export type Contact = 'unsupported' | 'none' | 'skin'

/** One notification of characteristic 0x2A37, in its own terms. */
export type HeartRateMeasurement = {
  readonly kind: 'measurement'
  /** The strap's own averaged rate, bpm; 0 where it has none. */
  readonly rateBpm: number
  readonly contact: Contact
  /** Energy expended since the last reset, kJ. */
  readonly energyKj: number | null
  /** RR intervals as sent, 1/1024 s, oldest first. */
  readonly rrUnits: readonly number[]
}

export type Undecodable = {
  readonly kind: 'undecodable'
  readonly reason: 'truncated' | 'too-long'
}

export const msFromRrUnits = (units: number): number => (units * 1000) / RR_UNITS_PER_SECOND
export const rrUnitsFromMs = (ms: number): number => Math.round((ms * RR_UNITS_PER_SECOND) / 1000)

const contactFromFlags = (flags: number): Contact => {
  if ((flags & FLAG_CONTACT_SUPPORTED) === 0) return 'unsupported'
  return (flags & FLAG_CONTACT_DETECTED) === 0 ? 'none' : 'skin'
}

/**
 * Reads a Heart Rate Measurement (0x2A37). Never throws: bytes from the air that hold no rate come back as
 * `undecodable`; an odd trailing byte or a missing energy field costs only itself.
 */
export const decodeHeartRateMeasurement = (
  bytes: Uint8Array,
): HeartRateMeasurement | Undecodable => {
  if (bytes.length > LONGEST_ATTRIBUTE_VALUE) return { kind: 'undecodable', reason: 'too-long' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = bytes[0] ?? 0
  const rateBytes = flags & FLAG_RATE_16_BIT ? 2 : 1
  if (bytes.length < 1 + rateBytes) return { kind: 'undecodable', reason: 'truncated' }

  const rateBpm = rateBytes === 2 ? view.getUint16(1, true) : view.getUint8(1)
  let offset = 1 + rateBytes
  let energyKj: number | null = null
  if (flags & FLAG_ENERGY) {
    if (offset + 2 <= bytes.length) energyKj = view.getUint16(offset, true)
    offset += 2
  }
  const rrUnits: number[] = []
  if (flags & FLAG_RR) {
    for (; offset + 2 <= bytes.length; offset += 2) rrUnits.push(view.getUint16(offset, true))
  }
  return { kind: 'measurement', rateBpm, contact: contactFromFlags(flags), energyKj, rrUnits }
}

/** Writes a Heart Rate Measurement as a strap would; the 16-bit form where the rate needs it. */
export const encodeHeartRateMeasurement = (
  measurement: Omit<HeartRateMeasurement, 'kind'>,
): Uint8Array => {
  const { rateBpm, contact, energyKj, rrUnits } = measurement
  const wide = rateBpm > 0xff
  const bytes = new Uint8Array((wide ? 3 : 2) + (energyKj === null ? 0 : 2) + rrUnits.length * 2)
  const view = new DataView(bytes.buffer)
  let flags = wide ? FLAG_RATE_16_BIT : 0
  if (contact !== 'unsupported') flags |= FLAG_CONTACT_SUPPORTED
  if (contact === 'skin') flags |= FLAG_CONTACT_DETECTED
  if (energyKj !== null) flags |= FLAG_ENERGY
  if (rrUnits.length > 0) flags |= FLAG_RR
  view.setUint8(0, flags)
  let offset = 1
  const put16 = (value: number): void => {
    view.setUint16(offset, value, true)
    offset += 2
  }
  if (wide) put16(rateBpm)
  else view.setUint8(offset++, rateBpm)
  if (energyKj !== null) put16(energyKj)
  for (const units of rrUnits) put16(units)
  return bytes
}
