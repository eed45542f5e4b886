import { missingIn } from '#shared/journal/missing.ts'
import { type SessionSummary, summaryOf } from '#shared/journal/session-summary.ts'
import { type JournalStore, STREAMS, type StreamId } from '#shared/journal/store.ts'
import type { SessionKeys } from '../vault/vault.ts'
import { openEnvelopes } from './envelope.ts'

/** The streams of a session that were not destroyed on purpose: those with a key, all where it lies in the clear. */
export const keptStreams = (store: JournalStore, sessionId: string): readonly StreamId[] => {
  const sealed = store.keys(sessionId).map(({ stream }) => stream)
  return sealed.length === 0 ? STREAMS : sealed
}

/** Sealed, and opening with its owners' keys alone. */
export const isPacked = (store: JournalStore, sessionId: string): boolean => {
  const keys = store.keys(sessionId)
  return keys.length > 0 && keys.every(({ running }) => running === null)
}

/**
 * A session's line in the list of talks, from what can be opened of it; null where its beginning cannot. `isCertain`: it
 * will be the same next time.
 */
export const summedUp = (
  store: JournalStore,
  sessionId: string,
  keys: SessionKeys,
): { readonly summary: SessionSummary | null; readonly isCertain: boolean } => {
  const envelopes = store.read(sessionId)
  const known = openEnvelopes(
    envelopes.filter(({ content }) => content === 'fact' || content === 'unreadable'),
    keys,
  )
  const hasGap = known.unreadable + missingIn(envelopes, keptStreams(store, sessionId)) > 0
  const summary = summaryOf(known.entries, hasGap)
  if (summary === null || summary.ended) {
    const isCertain = known.shut === 0 && isPacked(store, sessionId)
    return { summary, isCertain }
  }
  return { summary: summaryOf(openEnvelopes(envelopes, keys).entries, hasGap), isCertain: false }
}
