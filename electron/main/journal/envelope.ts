import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { factFromText, inOrder, textFromFact } from '#shared/journal/entries.ts'
import { packPackets, unpackPackets } from '#shared/journal/packet-batch.ts'
import type { Piece } from '#shared/journal/pieces.ts'
import type { Envelope } from '#shared/journal/store.ts'
import type { Entry, FactEntry, PacketEntry } from '#shared/session/facts.ts'
import { open, seal } from '../vault/aead.ts'
import type { SessionKeys } from '../vault/vault.ts'

export type Place = Pick<Envelope, 'sessionId' | 'seq' | 'ord'>

/** A batch is never larger than this once unpacked: what claims to be is damaged. */
const LARGEST_BATCH = 64 * 2 ** 20

const NO_KEYS: SessionKeys = new Map()

type Unsealed = Omit<Envelope, 'seal' | 'body'>

/** Where a body belongs: one that was put elsewhere does not open. */
const contextOf = ({ sessionId, stream, seq, ord, content }: Unsealed): string =>
  `ebb envelope 1 ${sessionId} ${stream} ${seq} ${ord} ${content}`

/** `keys` null: nobody's heart, nothing to hide. */
const sealed = (unsealed: Unsealed, body: Uint8Array, keys: SessionKeys | null): Envelope => {
  if (keys === null) return { ...unsealed, seal: 'plain-1', body }
  const key = keys.get(unsealed.stream)
  if (key === undefined) throw new Error(`no key for the stream ${unsealed.stream}`)
  return { ...unsealed, seal: 'aes-256-gcm-1', body: seal(key, body, contextOf(unsealed)) }
}

/** Puts a fact into an envelope. */
export const sealFact = (place: Place, entry: FactEntry, keys: SessionKeys | null): Envelope =>
  sealed(
    { ...place, stream: entry.stream, content: 'fact' },
    Buffer.from(textFromFact(entry), 'utf8'),
    keys,
  )

/** Puts one partner's packets into an envelope, as they come. */
export const sealPackets = (
  place: Place,
  packets: readonly [PacketEntry, ...PacketEntry[]],
  keys: SessionKeys | null,
): Envelope =>
  sealed({ ...place, stream: packets[0].stream, content: 'packets' }, packPackets(packets), keys)

/** What an envelope will hold, ready to be sealed. */
export type PackedPiece = Omit<Unsealed, 'sessionId'> & { readonly body: Uint8Array }

/** A piece as it is kept for good: its packets pressed together, which is what takes long. */
export const packPiece = (piece: Piece): PackedPiece => {
  const { seq, ord } = piece
  if ('entry' in piece) {
    const body = Buffer.from(textFromFact(piece.entry), 'utf8')
    return { seq, ord, stream: piece.entry.stream, content: 'fact', body }
  }
  const body = deflateRawSync(packPackets(piece.packets), { level: 9 })
  return { seq, ord, stream: piece.packets[0].stream, content: 'packets-deflated', body }
}

/** Puts what was packed into an envelope in its place. */
export const sealPacked = (
  sessionId: string,
  { body, ...place }: PackedPiece,
  keys: SessionKeys | null,
): Envelope => sealed({ sessionId, ...place }, body, keys)

/** Puts a piece into an envelope in its place, for good. */
export const sealPiece = (sessionId: string, piece: Piece, keys: SessionKeys | null): Envelope =>
  sealPacked(sessionId, packPiece(piece), keys)

/** The same envelope, in the same place, sealed: what lay in the clear does so no more. */
export const sealPlain = (envelope: Envelope, keys: SessionKeys): Envelope =>
  envelope.seal === 'plain-1' ? sealed(envelope, envelope.body, keys) : envelope

/** The body as it was sealed; null where its key is not at hand, undefined where it is damaged. */
const bodyOf = (envelope: Envelope, keys: SessionKeys): Uint8Array | null | undefined => {
  // Where the stream has a key, nothing of it was ever written in the clear by Ebb.
  if (envelope.seal === 'plain-1') return keys.has(envelope.stream) ? undefined : envelope.body
  const key = keys.get(envelope.stream)
  if (key === undefined) return null
  return open(key, envelope.body, contextOf(envelope)) ?? undefined
}

const inflated = (bytes: Uint8Array): Uint8Array | null => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: LARGEST_BATCH })
  } catch {
    return null
  }
}

/** What a body holds, or null where it holds nothing of its kind. */
const entriesOf = ({ content, stream }: Envelope, body: Uint8Array): readonly Entry[] | null => {
  if (content === 'unreadable') return null
  if (content === 'fact') {
    const fact = factFromText(Buffer.from(body).toString('utf8'), stream)
    return fact === null ? null : [fact]
  }
  if (stream === 'couple') return null
  const packed = content === 'packets' ? body : inflated(body)
  // A copy, and no Buffer: what is kept of a packet must not hold on to its whole batch.
  return packed === null ? null : unpackPackets(new Uint8Array(packed), stream)
}

export type Opened = {
  readonly entries: readonly Entry[]
  /** Envelopes that could not be read; what stands before and after them is kept. */
  readonly unreadable: number
  /** Envelopes whose key is not at hand. */
  readonly shut: number
}

/** Everything the envelopes of one session hold that can be opened, in the order it happened. */
export const openEnvelopes = (
  envelopes: readonly Envelope[],
  keys: SessionKeys = NO_KEYS,
): Opened => {
  let unreadable = 0
  let shut = 0
  const entries = envelopes.flatMap((envelope): readonly Entry[] => {
    const body = bodyOf(envelope, keys)
    if (body === null) {
      shut += 1
      return []
    }
    const held = body === undefined ? null : entriesOf(envelope, body)
    if (held === null) unreadable += 1
    return held ?? []
  })
  return { entries: inOrder(entries), unreadable, shut }
}
