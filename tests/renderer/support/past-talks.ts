import type { SessionSummary } from '#shared/journal/session-summary.ts'
import type { PauseOutcome } from '#shared/session/taken-pauses.ts'
import { epochMs, MINUTE, millis } from '#shared/units.ts'
import { EVENING } from './snapshots.ts'

/** A past talk of 47 minutes, whole, with these outcomes of its pauses. */
export const pastTalk = (
  own: Partial<SessionSummary> = {},
  outcomes: readonly PauseOutcome[] = [],
): SessionSummary => ({
  id: 'talk-1',
  begunAt: EVENING,
  length: millis(47 * MINUTE),
  solo: false,
  simulated: false,
  broughtIn: null,
  ended: true,
  talked: true,
  practice: null,
  endsEarly: false,
  hasGap: false,
  returnOf: null,
  taken: outcomes.map((outcome) => ({ promised: EVENING, outcome })),
  ...own,
})

/** One talk a week, the newest of them this evening. */
export const weekly = (count: number): readonly SessionSummary[] =>
  Array.from({ length: count }, (_, week) =>
    pastTalk({ id: `talk-${week}`, begunAt: epochMs(new Date(EVENING).setDate(23 - 7 * week)) }),
  )
