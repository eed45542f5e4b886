import type { Instant } from '../clock.ts'
import type { CoupleEntry, ProposalCause } from '../session/facts.ts'
import type { EpochMs } from '../units.ts'
import type { Moment } from './moment.ts'
import { REVIEW_POLICY } from './review-policy.ts'

/**
 * What a promise came to. `kept`: they talked again, no more than five minutes after the time promised last; `later`: after
 * that; `put-off`: another time was promised instead; `ended`: they ended the talk from there; `open`: the record does not say.
 */
export type PauseOutcome = 'kept' | 'later' | 'put-off' | 'ended' | 'open'

/** One pause as both know it. All times of promises are wall-clock instants, ms. */
export type ReviewedPause = {
  readonly begun: Moment
  /** What it came of: a prompt and its cause, or that one of them pressed *Pause*. Never who. */
  readonly cause: ProposalCause | 'pressed'
  /** As it was promised first. */
  readonly promised: EpochMs
  /** "Ten more minutes", each with the new time. */
  readonly promisedAgain: readonly { readonly at: Moment; readonly promised: EpochMs }[]
  /** When the return began last; null where it never did. */
  readonly returned: Moment | null
  /** It began before the earliest time, because both said so. */
  readonly early: boolean
  /** When they talked again. */
  readonly resumed: Moment | null
  /** Talking again after the time promised last, ms; negative before it; null where they did not. */
  readonly afterPromiseMs: number | null
  readonly putOffTo: EpochMs | null
  readonly outcome: PauseOutcome
}

const outcomeOf = (
  pause: Pick<ReviewedPause, 'afterPromiseMs' | 'putOffTo'>,
  endedByAsking: boolean,
): PauseOutcome => {
  if (pause.afterPromiseMs !== null)
    return pause.afterPromiseMs <= REVIEW_POLICY.keptWithin ? 'kept' : 'later'
  if (pause.putOffTo !== null) return 'put-off'
  return endedByAsking ? 'ended' : 'open'
}

const causeOf = (before: readonly CoupleEntry[]): ReviewedPause['cause'] => {
  const last = before.findLast(
    ({ fact }) =>
      fact.kind === 'pause-proposed' ||
      fact.kind === 'proposal-answered' ||
      fact.kind === 'pause-begun',
  )?.fact
  return last?.kind === 'pause-proposed' ? last.cause : 'pressed'
}

/** One pause from its own facts: the first is its beginning, the last what came right after it, if anything did. */
const pauseFrom = (
  own: readonly CoupleEntry[],
  cause: ReviewedPause['cause'],
  moment: (at: Instant) => Moment,
): readonly ReviewedPause[] => {
  const [first] = own
  if (first?.fact.kind !== 'pause-begun') return []
  const promised = first.fact.returnAt
  const promisedAgain = own.flatMap(({ at, fact }) =>
    fact.kind === 'pause-extended' ? [{ at: moment(at), promised: fact.returnAt }] : [],
  )
  const returnEntry = own.findLast(({ fact }) => fact.kind === 'return-begun')
  const resumedEntry = own.find(({ fact }) => fact.kind === 'talk-resumed')
  const putOff = own.find(({ fact }) => fact.kind === 'postponed')?.fact
  const endedByAsking = own.some(
    ({ fact }) => fact.kind === 'session-ended' && fact.reason === 'asked',
  )
  const due = promisedAgain.at(-1)?.promised ?? promised
  const afterPromiseMs = resumedEntry === undefined ? null : resumedEntry.at.wall - due
  const putOffTo = putOff?.kind === 'postponed' ? putOff.returnAt : null
  return [
    {
      begun: moment(first.at),
      cause,
      promised,
      promisedAgain,
      returned: returnEntry === undefined ? null : moment(returnEntry.at),
      early: returnEntry?.fact.kind === 'return-begun' && returnEntry.fact.early,
      resumed: resumedEntry === undefined ? null : moment(resumedEntry.at),
      afterPromiseMs,
      putOffTo,
      outcome: outcomeOf({ afterPromiseMs, putOffTo }, endedByAsking),
    },
  ]
}

/** The pauses among the couple's facts in order; `moment` places an instant in the review. */
export const pausesIn = (
  facts: readonly CoupleEntry[],
  moment: (at: Instant) => Moment,
): readonly ReviewedPause[] =>
  facts.flatMap(({ fact }, index) => {
    if (fact.kind !== 'pause-begun') return []
    const rest = facts.slice(index)
    const over = rest.findIndex(
      (entry) => entry.fact.kind === 'talk-resumed' || entry.fact.kind === 'session-ended',
    )
    const own = over < 0 ? rest : rest.slice(0, over + 1)
    return pauseFrom(own, causeOf(facts.slice(0, index)), moment)
  })
