import type { EpochMs } from '../units.ts'
import type { CoupleFact } from './facts.ts'

/** What a pause came to. `open`: its talk went on no further; `put-off`: it ended with a promise for later. */
export const PAUSE_OUTCOMES = ['open', 'returned', 'put-off'] as const

/** One pause of a talk, as both know it: the time that was promised last, and what came of it. */
export type TakenPause = {
  readonly promised: EpochMs
  readonly outcome: (typeof PAUSE_OUTCOMES)[number]
}

const withLast = (
  pauses: readonly TakenPause[],
  change: Partial<TakenPause>,
): readonly TakenPause[] => {
  const last = pauses.at(-1)
  // What was come back from, or put off, stays so.
  return last?.outcome === 'open' ? [...pauses.slice(0, -1), { ...last, ...change }] : pauses
}

/** The pauses of a talk, oldest first, once this fact of the couple is true. */
export const pausesAfter = (
  pauses: readonly TakenPause[],
  fact: CoupleFact,
): readonly TakenPause[] => {
  if (fact.kind === 'pause-begun') return [...pauses, { promised: fact.returnAt, outcome: 'open' }]
  if (fact.kind === 'pause-extended') return withLast(pauses, { promised: fact.returnAt })
  if (fact.kind === 'talk-resumed') return withLast(pauses, { outcome: 'returned' })
  return fact.kind === 'postponed'
    ? withLast(pauses, { promised: fact.returnAt, outcome: 'put-off' })
    : pauses
}
