import { type EpochMs, MINUTE, millis } from '../units.ts'
import type { CoupleEntry } from './facts.ts'

/** Talking again so long after the time promised last is as promised: a minute of sitting, and both say ready (our choice). */
const KEPT_WITHIN = millis(5 * MINUTE)

/**
 * What a promise came to. `kept`: they talked again, no more than five minutes after the time promised last; `later`: after
 * that; `put-off`: another time was promised instead; `ended`: they ended the talk from there; `open`: the record does not
 * say, or not yet.
 */
export const PAUSE_OUTCOMES = ['kept', 'later', 'put-off', 'ended', 'open'] as const
export type PauseOutcome = (typeof PAUSE_OUTCOMES)[number]

/** One pause of a talk, as both know it: the time that was promised last, and what came of it. */
export type TakenPause = { readonly promised: EpochMs; readonly outcome: PauseOutcome }

/** They talked again, whenever that was. */
export const isReturned = (outcome: PauseOutcome): boolean =>
  outcome === 'kept' || outcome === 'later'

const changed = (pause: TakenPause, { at, fact }: Pick<CoupleEntry, 'at' | 'fact'>): TakenPause => {
  if (fact.kind === 'pause-extended') return { ...pause, promised: fact.returnAt }
  if (fact.kind === 'postponed') return { promised: fact.returnAt, outcome: 'put-off' }
  if (fact.kind === 'talk-resumed')
    return { ...pause, outcome: at.wall - pause.promised <= KEPT_WITHIN ? 'kept' : 'later' }
  const isEnded = fact.kind === 'session-ended' && fact.reason === 'asked'
  return isEnded ? { ...pause, outcome: 'ended' } : pause
}

/** The pauses of a talk, oldest first, once this fact of the couple is true. */
export const pausesAfter = (
  pauses: readonly TakenPause[],
  entry: Pick<CoupleEntry, 'at' | 'fact'>,
): readonly TakenPause[] => {
  const { fact } = entry
  if (fact.kind === 'pause-begun') return [...pauses, { promised: fact.returnAt, outcome: 'open' }]
  const last = pauses.at(-1)
  // What was come back from, or put off, stays so; after the end a time can still be named.
  const stands =
    last?.outcome === 'open' || (last?.outcome === 'ended' && fact.kind === 'postponed')
  return last !== undefined && stands ? [...pauses.slice(0, -1), changed(last, entry)] : pauses
}
