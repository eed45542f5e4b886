import { type SessionSummary, summaryOf } from '#shared/journal/session-summary.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import { openFacts } from './envelope.ts'

const summaries = (store: JournalStore): readonly SessionSummary[] =>
  store.sessionIds().flatMap((id) => summaryOf(openFacts(store.read(id, 'fact'))) ?? [])

/** Past talks, newest first. Simulated ones enter no history, nor does what never became a talk. */
export const pastSessions = (store: JournalStore): readonly SessionSummary[] =>
  summaries(store).filter(({ ended, talked, simulated }) => ended && talked && !simulated)

/** Demonstrations are of nobody: the next start lets them go, ended or not. */
export const forgetDemonstrations = (store: JournalStore): void => {
  for (const { id, simulated } of summaries(store)) if (simulated) store.remove(id)
}
