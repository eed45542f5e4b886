import { piecesOf } from '#shared/journal/pieces.ts'
import type { Envelope, WrappedKey } from '#shared/journal/store.ts'
import type { SessionKeys } from '../vault/vault.ts'
import { openEnvelopes, sealPiece, sealPlain } from './envelope.ts'
import type { Sealing } from './journal-writer.ts'

export type ClosedSession = {
  readonly envelopes: readonly Envelope[]
  readonly keys: readonly WrappedKey[]
}

/**
 * A session as it is kept for good: packets in large batches pressed together, and no key that opens without its
 * owner. Null where something of it cannot be read now: then it stays as it is.
 */
export const repacked = (
  sessionId: string,
  envelopes: readonly Envelope[],
  wrapped: readonly WrappedKey[],
  keys: SessionKeys,
): ClosedSession | null => {
  const { entries, unreadable, shut } = openEnvelopes(envelopes, keys)
  if (unreadable > 0 || shut > 0) return null
  const sealedWith = wrapped.length === 0 ? null : keys
  return {
    envelopes: piecesOf(entries).map((piece) => sealPiece(sessionId, piece, sealedWith)),
    keys: wrapped.map((key) => ({ ...key, running: null })),
  }
}

/**
 * A session in which something is missing or damaged, all of it where it is, and no key that opens it without its owner.
 * Null where another version wrote of it, whose bytes are not at hand, or a key is not: then it stays as it is.
 */
export const withoutRunningKeys: typeof repacked = (_sessionId, envelopes, wrapped, keys) => {
  const { shut } = openEnvelopes(envelopes, keys)
  if (shut > 0 || envelopes.some(({ content }) => content === 'unreadable')) return null
  return { envelopes, keys: wrapped.map((key) => ({ ...key, running: null })) }
}

/**
 * A session that lay in the clear, from before there were keys, sealed envelope by envelope, damaged ones as they are.
 * Null where one was written by another version, or is sealed with a key that is not here: its bytes stay.
 */
export const sealedNow = (
  envelopes: readonly Envelope[],
  { keys, wrapped }: Sealing,
): ClosedSession | null => {
  const isKnown = ({ content, seal }: Envelope) => content !== 'unreadable' && seal === 'plain-1'
  if (!envelopes.every(isKnown)) return null
  return { envelopes: envelopes.map((one) => sealPlain(one, keys)), keys: wrapped }
}
