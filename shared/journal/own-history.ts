import { type Feedback, type History, personalOffset } from '../flooding/personal.ts'
import { BASELINE_POLICY } from '../flooding/policy.ts'
import type { PartnerId } from '../partners.ts'
import { applyFact } from '../session/apply.ts'
import type { FactEntry } from '../session/facts.ts'
import { IDLE } from '../session/state.ts'
import type { EpochMs } from '../units.ts'
import { judgedFloods } from './judged-episodes.ts'

/** A past talk as its facts in order, and the seat on which the person sat whose history is asked for. */
export type PastTalk = { readonly facts: readonly FactEntry[]; readonly seat: PartnerId }

type Told = {
  readonly begunAt: EpochMs
  readonly rest: number | null
  readonly answers: Feedback[]
}

const feedbackIn = ({ facts, seat }: PastTalk): Feedback[] => {
  const own = facts.filter(({ stream }) => stream === seat)
  const answered = own.filter(({ fact }) => fact.kind === 'prompt-judged').length
  const { struckPrompts, further } = judgedFloods(facts, seat, answered)
  let prompt = 0
  const answers = own.flatMap(({ fact }): Feedback[] => {
    if (fact.kind === 'prompt-judged') return [struckPrompts.has(prompt++) ? 'no' : fact.answer]
    return fact.kind === 'paused-while-elevated' ? [fact.kind] : []
  })
  return [...answers, ...further]
}

/**
 * What one talk tells of the person; null where it was a demonstration a practice or brought in from elsewhere, or where another heart sat down on the seat.
 * The facts are made true once more, so that "another heart" and "a rest the talk has lowered" mean what they meant then.
 */
const toldIn = (talk: PastTalk): Told | null => {
  if (talk.facts.some(({ fact }) => fact.kind === 'brought-in')) return null
  const state = talk.facts.reduce(applyFact, IDLE)
  if (state.session === null) return null
  const { simulated, practice } = state.session.options
  if (simulated || practice !== null) return null
  const { baseline } = state.partners[talk.seat]
  const hadRest = talk.facts.some(
    ({ stream, fact }) => stream === talk.seat && fact.kind === 'baseline-set',
  )
  if (hadRest && baseline === null) return null
  return {
    begunAt: state.session.begun.wall,
    rest: baseline?.quality === 'accepted' ? baseline.bpm : null,
    answers: feedbackIn(talk),
  }
}

/**
 * What is known of a person from their past talks, oldest first: the last ten accepted rests (bpm), and what their
 * answers add to K and D. Answers from talks begun before `resetAt` do not count (null: all do).
 */
export const knownFrom = (talks: readonly PastTalk[], resetAt: EpochMs | null): History => {
  const told = talks.flatMap((talk) => toldIn(talk) ?? [])
  const rests = told.flatMap(({ rest }) => (rest === null ? [] : [rest]))
  const counted = told.filter(({ begunAt }) => resetAt === null || begunAt >= resetAt)
  return {
    rests: rests.slice(-BASELINE_POLICY.historyMost),
    offsetBpm: personalOffset(counted.flatMap(({ answers }) => answers)),
  }
}
