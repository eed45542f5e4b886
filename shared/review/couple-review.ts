import type { Instant } from '../clock.ts'
import {
  type CoupleEntry,
  type CoupleFact,
  type FactEntry,
  isCoupleEntry,
  type ProposalCause,
} from '../session/facts.ts'
import type { EpochMs, SessionMs } from '../units.ts'
import { pausesIn, type ReviewedPause } from './couple-pauses.ts'
import { type Moment, momentFrom } from './moment.ts'

export type ReviewedPrompt = {
  readonly at: Moment
  readonly cause: ProposalCause
  /** `none`: nobody answered before the talk was over, or its record breaks off. */
  readonly answer: 'pause' | 'two-more' | 'not-now' | 'none'
  readonly answeredAt: Moment | null
}

/** What belongs to both: no body, and no cause by name. */
export type CoupleReview = {
  readonly id: string
  readonly begun: Moment
  /** When they began to talk, after the rest; null where they never did. */
  readonly talked: Moment | null
  /** Null where the record breaks off. */
  readonly ended: Moment | null
  readonly endedBy: 'asked' | 'interrupted' | null
  readonly solo: boolean
  readonly simulated: boolean
  /** Recorded elsewhere and brought in; null for a talk that Ebb has lived. `dated`: when it was is known. */
  readonly broughtIn: { readonly dated: boolean } | null
  /** The talk this was the coming back to. */
  readonly returnOf: string | null
  /** "Not today": the time promised instead. */
  readonly putOffTo: EpochMs | null
  readonly pauses: readonly ReviewedPause[]
  readonly prompts: readonly ReviewedPrompt[]
  readonly breathers: readonly { readonly from: Moment; readonly to: Moment | null }[]
  /** Ebb had been closed or had crashed, and the talk was taken up again. */
  readonly takenUp: readonly Moment[]
}

type Kind = CoupleFact['kind']

/** What ends a breather; it is over before its minute where something else begins. */
const ENDS_BREATHER: readonly Kind[] = [
  'breather-over',
  'pause-begun',
  'pause-proposed',
  'postponed',
  'session-ended',
]
const ENDS_PROMPT: readonly Kind[] = [
  'proposal-answered',
  'pause-begun',
  'postponed',
  'session-ended',
]

const promptsIn = (
  facts: readonly CoupleEntry[],
  moment: (at: Instant) => Moment,
): readonly ReviewedPrompt[] =>
  facts.flatMap(({ at, fact }, index): ReviewedPrompt[] => {
    if (fact.kind !== 'pause-proposed') return []
    const next = facts.slice(index + 1).find((entry) => ENDS_PROMPT.includes(entry.fact.kind))
    const answered = next?.fact
    const answer =
      answered?.kind === 'proposal-answered'
        ? answered.answer
        : answered?.kind === 'pause-begun'
          ? 'pause'
          : 'none'
    const answeredAt = next === undefined || answer === 'none' ? null : moment(next.at)
    return [{ at: moment(at), cause: fact.cause, answer, answeredAt }]
  })

/** The couple's facts of a session's facts in order; null where its beginning is not among them. */
export const coupleReviewOf = (
  all: readonly FactEntry[],
  originMs: SessionMs,
): CoupleReview | null => {
  const facts = all.filter(isCoupleEntry)
  const begun = facts.find(({ fact }) => fact.kind === 'session-begun')
  if (begun?.fact.kind !== 'session-begun') return null
  const moment = momentFrom(originMs)
  const when = (kind: Kind): readonly Moment[] =>
    facts.filter(({ fact }) => fact.kind === kind).map(({ at }) => moment(at))
  const end = facts.find(({ fact }) => fact.kind === 'session-ended')
  const brought = facts.find(({ fact }) => fact.kind === 'brought-in')?.fact
  const putOff = facts.findLast(({ fact }) => fact.kind === 'postponed')?.fact
  const breathers = facts.flatMap(({ at, fact }, index) => {
    if (fact.kind !== 'breather-begun') return []
    const over = facts.slice(index + 1).find((entry) => ENDS_BREATHER.includes(entry.fact.kind))
    return [{ from: moment(at), to: over === undefined ? null : moment(over.at) }]
  })
  const { id, solo, simulated, returnOf } = begun.fact
  return {
    id,
    begun: moment(begun.at),
    talked: when('talk-begun')[0] ?? null,
    ended: end === undefined ? null : moment(end.at),
    endedBy: end?.fact.kind === 'session-ended' ? end.fact.reason : null,
    solo,
    simulated,
    broughtIn: brought?.kind === 'brought-in' ? { dated: brought.dated } : null,
    returnOf,
    putOffTo: putOff?.kind === 'postponed' ? putOff.returnAt : null,
    pauses: pausesIn(facts, moment),
    prompts: promptsIn(facts, moment),
    breathers,
    takenUp: when('session-resumed'),
  }
}
