import { isSound, type OwnTalk } from '#shared/journal/own-file.ts'
import type { Piece } from '#shared/journal/pieces.ts'
import type { Addition, Envelope, JournalStore, StreamId } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import { type Entry, type FactEntry, isPacket } from '#shared/session/facts.ts'
import type { Vault } from '../vault/vault.ts'
import { openEnvelopes, sealPiece } from './envelope.ts'

const isFact = (entry: Entry): entry is FactEntry => !isPacket(entry)

/** Null where nothing of its kind is in it. */
const pieceFrom = ({ seq, ord }: Envelope, entries: readonly Entry[]): Piece | null => {
  const fact = entries.find(isFact)
  if (fact !== undefined) return { seq, ord, entry: fact }
  const [first, ...rest] = entries.filter(isPacket)
  return first === undefined ? null : { seq, ord, packets: [first, ...rest] }
}

export type ReadOwnTalk = {
  readonly talk: OwnTalk
  /** Envelopes of these two streams that cannot be read now. */
  readonly unread: number
}

/** What is kept of a session for one seat: the couple's stream and its own. Nothing of the other's is even opened. */
export const readOwnTalk = (
  store: JournalStore,
  vault: Vault,
  sessionId: string,
  seat: PartnerId,
): ReadOwnTalk => {
  const keys = vault.sessionKeys(
    sessionId,
    store.keys(sessionId).filter(({ stream }) => stream === 'couple' || stream === seat),
  )
  const envelopes = store.read(sessionId)
  let unread = 0
  const piecesOf = (stream: StreamId): Piece[] =>
    envelopes.flatMap((envelope): Piece[] => {
      if (envelope.stream !== stream) return []
      const piece = pieceFrom(envelope, openEnvelopes([envelope], keys).entries)
      if (piece === null) unread += 1
      return piece === null ? [] : [piece]
    })
  const talk = { id: sessionId, couple: piecesOf('couple'), own: piecesOf(seat) }
  return { talk, unread }
}

/** Only a real talk whose beginning is there belongs to anybody. */
export const isSomebodys = ({ talk }: ReadOwnTalk): boolean => isSound(talk)

/** Whole streams of a talk, sealed under new keys that open with their owners' alone. */
export const sealedStreams = (
  id: string,
  streams: ReadonlyMap<StreamId, readonly Piece[]>,
  vault: Vault,
): Addition => {
  const { keys, wrapped } = vault.newSession(id)
  return {
    sessionId: id,
    envelopes: [...streams.values()].flat().map((piece) => sealPiece(id, piece, keys)),
    keys: wrapped.flatMap((key) => (streams.has(key.stream) ? [{ ...key, running: null }] : [])),
  }
}
