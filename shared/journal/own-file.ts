import { z } from 'zod'
import { parsedJson } from '../parsed-json.ts'
import type { PartnerId } from '../partners.ts'
import type { PacketEntry } from '../session/facts.ts'
import { LONGEST_ATTRIBUTE_VALUE } from '../straps/gatt.ts'
import { epochMs, sessionMs } from '../units.ts'
import { ordOnSeat } from './after-talk.ts'
import { coupleFactSchema, instantSchema, partnerFactSchema } from './fact-schema.ts'
import { bytesFromHex, hexFrom } from './own-file-hex.ts'
import { OWN_FILE_POLICY } from './own-file-policy.ts'
import type { Piece } from './pieces.ts'
import { reseated } from './reseat.ts'

/**
 * One seat's own data as a file: for every talk the couple's facts, which belong to both, and what is that seat's own.
 * `docs/data-format.md` says how it is written. A file is a stranger: all of it is looked at before any of it counts.
 */

/** A talk as far as it is one seat's: both streams in the order of their places. */
export type OwnTalk = {
  readonly id: string
  readonly couple: readonly Piece[]
  readonly own: readonly Piece[]
}

const { latestWall, longestTalk, mostPlaces, mostPackets } = OWN_FILE_POLICY
const place = z.number().int().min(0).max(mostPlaces)
const places = { seq: place, ord: place, at: instantSchema }
/** What was said after the talk lies beyond all of them. */
const anyOrd = z.number().int().min(0)
const span = z.number().int().min(0).max(longestTalk)
const hex = z
  .string()
  .max(2 * LONGEST_ATTRIBUTE_VALUE)
  .regex(/^(?:[0-9a-f]{2})*$/)
const packet = z.tuple([span, span, hex])
const talkSchema = z.object({
  id: z.string().min(1).max(128),
  couple: z.array(z.object({ ...places, fact: coupleFactSchema })),
  own: z.array(
    z.union([
      z.object({ ...places, ord: anyOrd, fact: partnerFactSchema }),
      z.object({ ...places, packets: z.tuple([packet], packet).check(z.maxLength(mostPackets)) }),
    ]),
  ),
})

type TalkInFile = z.output<typeof talkSchema>
type PacketInFile = z.output<typeof packet>

const plain = (piece: Piece): object => {
  const { seq, ord } = piece
  if ('entry' in piece) return { seq, ord, at: piece.entry.at, fact: piece.entry.fact }
  const { at } = piece.packets[0]
  const packets = piece.packets.map((one): PacketInFile => {
    const since = Math.round(one.at.mono - at.mono)
    return [since, Math.max(0, Math.round(one.at.mono - one.arrivedAt)), hexFrom(one.packet)]
  })
  return { seq, ord, at, packets }
}

/** The pieces of one stream as text, alike for alike pieces. */
export const textFromPieces = (pieces: readonly Piece[]): string =>
  JSON.stringify(pieces.map(plain))

/** A talk as it stands in a file, before it is made text of. */
export const plainFromTalk = ({ id, couple, own }: OwnTalk): object => ({
  id,
  couple: couple.map(plain),
  own: own.map(plain),
})

/** The same as one JSON object, on one line. */
export const textFromTalk = (talk: OwnTalk): string => JSON.stringify(plainFromTalk(talk))

/** What stands in the file before its talks, which a comma parts. `exportedAt`: wall clock, ms. */
export const ownFileHead = (seat: PartnerId, exportedAt: number): string => {
  const { format, version } = OWN_FILE_POLICY
  const head = JSON.stringify({ format, version, seat, exportedAt })
  return `${head.slice(0, -1)},"talks":[\n`
}

/** The file's last line; `sha256` of every byte before it, in hexadecimal digits, tells whether it is as it was written. */
export const ownFileEnd = (sha256: string): string => `],"sha256":"${sha256}"}\n`

export type OwnFile =
  | { readonly kind: 'file'; readonly seat: PartnerId; readonly talks: readonly unknown[] }
  | { readonly kind: 'not-ours' | 'newer' | 'damaged' }

const headSchema = z.object({ format: z.literal(OWN_FILE_POLICY.format), version: z.number() })
const fileSchema = z.object({
  version: z.literal(OWN_FILE_POLICY.version),
  seat: z.enum(['a', 'b']),
  talks: z.array(z.unknown()),
})

/** Opens such a file; its talks are not looked at yet (`talkFromFile`). */
export const openOwnFile = (text: string): OwnFile => {
  const raw = parsedJson(text)
  const head = headSchema.safeParse(raw)
  if (!head.success) return { kind: 'not-ours' }
  if (head.data.version > OWN_FILE_POLICY.version) return { kind: 'newer' }
  const file = fileSchema.safeParse(raw)
  if (!file.success) return { kind: 'damaged' }
  return { kind: 'file', seat: file.data.seat, talks: file.data.talks }
}

const packetsFrom = (
  stream: PartnerId,
  { at, packets }: Extract<TalkInFile['own'][number], { packets: unknown }>,
): readonly [PacketEntry, ...PacketEntry[]] => {
  const from = ([since, late, bytes]: PacketInFile): PacketEntry => {
    const mono = at.mono + since
    return {
      stream,
      at: { mono: sessionMs(mono), wall: epochMs(at.wall + since) },
      arrivedAt: sessionMs(mono - late),
      packet: bytesFromHex(bytes),
    }
  }
  const [first, ...rest] = packets
  return [from(first), ...rest.map(from)]
}

/**
 * A talk of the file for whoever sits on `to` now and sat on `from` then; null where anything in it is not as Ebb writes
 * it. A simulated talk is nobody's and never stands in such a file.
 */
export const talkFromFile = (raw: unknown, from: PartnerId, to: PartnerId): OwnTalk | null => {
  const read = talkSchema.safeParse(raw)
  if (!read.success) return null
  const { id, couple } = read.data
  const own = read.data.own.map((piece) => ({
    ...piece,
    ord: ordOnSeat(piece, from, to, mostPlaces) ?? Number.NaN,
  }))
  if (own.some(({ ord }) => Number.isNaN(ord))) return null
  const talk: OwnTalk = {
    id,
    couple: couple.map(({ seq, ord, at, fact }) => {
      const turned = from === to ? fact : reseated(fact)
      return { seq, ord, entry: { stream: 'couple', at, fact: turned } }
    }),
    own: own.map((piece) => {
      const { seq, ord, at } = piece
      if ('packets' in piece) return { seq, ord, packets: packetsFrom(to, piece) }
      return { seq, ord, entry: { stream: to, at, fact: piece.fact } }
    }),
  }
  return isSound(talk) ? talk : null
}

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? one))

const isInPlace = ({ couple, own }: OwnTalk): boolean => {
  const ords = [...couple, ...own].map(({ ord }) => ord)
  return (
    [couple, own].every(
      (stream) => rises(stream.map(({ seq }) => seq)) && rises(stream.map(({ ord }) => ord)),
    ) && new Set(ords).size === ords.length
  )
}

const hasTime = ({ couple, own }: OwnTalk): boolean => {
  const instants = [...couple, ...own].flatMap((piece) =>
    'entry' in piece ? [piece.entry.at] : piece.packets.map(({ at }) => at),
  )
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { mono, wall } of instants) {
    if (Math.abs(mono) > Number.MAX_SAFE_INTEGER || wall < 0 || wall > latestWall) return false
    first = Math.min(first, mono)
    last = Math.max(last, mono)
  }
  return last - first <= longestTalk
}

/** Begins as a real talk of this id begins, and once. */
const begins = ({ id, couple, own }: OwnTalk): boolean => {
  const beginnings = couple.flatMap((piece) =>
    'entry' in piece && piece.entry.fact.kind === 'session-begun' ? [piece.entry.fact] : [],
  )
  const [begun] = beginnings
  const [first] = couple
  if (begun === undefined || first === undefined || beginnings.length !== 1) return false
  if (!('entry' in first) || first.entry.fact !== begun) return false
  return begun.id === id && !begun.simulated && own.every(({ ord }) => ord > first.ord)
}

/** Whether a talk is one that a file may hold: a real one with its beginning, in order, of a length a talk can have. */
export const isSound = (talk: OwnTalk): boolean => begins(talk) && isInPlace(talk) && hasTime(talk)
