import type { Instant } from '../clock.ts'
import type { CoupleEntry, ProposalCause } from '../session/facts.ts'
import { type PauseOutcome, pausesAfter, type TakenPause } from '../session/taken-pauses.ts'
import type { EpochMs } from '../units.ts'
import type { Moment } from './moment.ts'

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

const causeOf = (before: readonly CoupleEntry[]): ReviewedPause['cause'] => {
  const last = before.findLast(
    ({ fact }) =>
      fact.kind === 'pause-proposed' ||
      fact.kind === 'proposal-answered' ||
      fact.kind === 'pause-begun',
  )?.fact
  return last?.kind === 'pause-proposed' ? last.cause : 'pressed'
}

/** One pause from its own facts: the first is its beginning, the last that they talked again, if they did. */
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
  const [taken] = own.reduce(pausesAfter, [] as readonly TakenPause[])
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
      outcome: taken?.outcome ?? 'open',
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
    const over = rest.findIndex((entry) => entry.fact.kind === 'talk-resumed')
    const own = over < 0 ? rest : rest.slice(0, over + 1)
    return pauseFrom(own, causeOf(facts.slice(0, index)), moment)
  })
