import type { FloodReason } from '../flooding/detector.ts'
import type { PromptAnswer } from '../flooding/personal.ts'
import { judgementsIn } from '../journal/judged-episodes.ts'
import type { PartnerId } from '../partners.ts'
import type { EpisodeVerdict, FactEntry, PartnerFact } from '../session/facts.ts'
import type { OwnWords, QuestionAnswers } from '../session/own-words.ts'
import { type Moment, momentFrom } from './moment.ts'
import { type OwnFact, type Rest, restAt, restsOf } from './rests.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import {
  type GapReason,
  isTalkScene,
  type LevelSecond,
  type SessionTrace,
} from './session-trace.ts'
import { type Span, spansOf } from './spans.ts'
import { coverageOf, type Told, toldAt, untold } from './told.ts'

export type Flood = {
  readonly at: Moment
  readonly reason: FloodReason
  /** The level it was detected at, bpm. */
  readonly bpm: number
  /** How sure the detection is, 0 to 1 (science 8.3). */
  readonly confidence: number
  /** What its owner says of it looking back; `open`: nothing. */
  readonly verdict: EpisodeVerdict
  /** When it began by its owner's own word, s; null as detected. */
  readonly beganS: number | null
}

/** One partner's own of one session: to be built for its owner, or for both where its owner has released it. */
export type Lane = {
  readonly partner: PartnerId
  /** Second i is the look at i + 1 s after the origin. */
  readonly seconds: readonly LevelSecond[]
  /** Stretches without a level, each with its reason; `spansOf` the seconds. */
  readonly gaps: readonly Span<GapReason>[]
  readonly rests: readonly Rest[]
  /** What speaking alone did, bpm above rest; null where it was not learnt. */
  readonly speakingBpm: number | null
  readonly arrivedHigh: boolean
  readonly floods: readonly Flood[]
  readonly floodsEnded: readonly Moment[]
  readonly settled: readonly Moment[]
  readonly marks: readonly Moment[]
  readonly moved: readonly Moment[]
  /** "I'm flooding" was pressed. */
  readonly asked: readonly Moment[]
  readonly readiness: readonly { readonly at: Moment; readonly value: number }[]
  /** The last own words; null where none were written. */
  readonly words: OwnWords | null
  /** The last answers to the two questions of a review; null where there are none. */
  readonly questions: QuestionAnswers | null
  /** What was said of each automatic prompt, in their order; shorter than their list where not all were judged. */
  readonly answers: readonly PromptAnswer[]
  /** Share of seconds with a level, 0 to 1: of the whole session, and of the time in which the two talked. */
  readonly coverage: number
  readonly talkCoverage: number
  /** Share of the good seconds of talk that lay 10 bpm or more above rest (science 6). */
  readonly upShare: Told
}

const momentsOf = (facts: readonly OwnFact[], kind: PartnerFact['kind']): readonly Moment[] =>
  facts.filter(({ fact }) => fact.kind === kind).map(({ at }) => at)

const floodsOf = (
  entries: readonly FactEntry[],
  partner: PartnerId,
  moment: ReturnType<typeof momentFrom>,
): readonly Flood[] => {
  const judged = judgementsIn(entries, partner)
  return entries.flatMap(({ stream, at, fact }): Flood[] => {
    if (stream !== partner || fact.kind !== 'flood-detected') return []
    const { reason, bpm, confidence } = fact
    const { verdict = 'open', beganAt = null } = judged.get(at.mono) ?? {}
    const beganS = beganAt === null ? null : moment({ ...at, mono: beganAt }).atS
    return [{ at: moment(at), reason, bpm, confidence, verdict, beganS }]
  })
}

/** Of each second whether the heart was well above its own rest (science 5.3); null where that is not known. */
export const upIn = ({
  seconds,
  rests,
}: Pick<Lane, 'seconds' | 'rests'>): readonly (boolean | null)[] =>
  seconds.map(({ bpm }, index) => {
    const rest = bpm === null ? null : restAt(rests, index + 1)
    return bpm === null || rest === null || index < rest.knownS
      ? null
      : bpm >= rest.bpm + REVIEW_POLICY.upBpm
  })

const upShareOf = (lane: Pick<Lane, 'seconds' | 'rests'>, trace: SessionTrace): Told => {
  const talked = upIn(lane).filter((_, index) => isTalkScene(trace.scenes[index]))
  const told = talked.filter((up) => up !== null)
  const coverage = talked.length === 0 ? 0 : told.length / talked.length
  if (lane.rests.length === 0) return untold('no-rest', coverage)
  return toldAt(told.filter((up) => up).length / Math.max(1, told.length), coverage)
}

const spokenOf = (facts: readonly OwnFact[]) => ({
  speakingBpm: facts.reduce<number | null>(
    (before, { fact }) => (fact.kind === 'speaking-learnt' ? fact.riseBpm : before),
    null,
  ),
  readiness: facts.flatMap(({ at, fact }) =>
    fact.kind === 'readiness-told' ? [{ at, value: fact.value }] : [],
  ),
  words: facts.reduce<OwnWords | null>(
    (before, { fact }) => (fact.kind === 'own-words' ? fact.words : before),
    null,
  ),
  questions: facts.reduce<QuestionAnswers | null>(
    (before, { fact }) => (fact.kind === 'questions-answered' ? fact.answers : before),
    null,
  ),
  answers: facts.flatMap(({ fact }) => (fact.kind === 'prompt-judged' ? [fact.answer] : [])),
})

/** One partner's lane from the session's facts in order and its trace. */
export const laneOf = (
  entries: readonly FactEntry[],
  trace: SessionTrace,
  partner: PartnerId,
): Lane => {
  const moment = momentFrom(trace.originMs)
  const facts = entries.flatMap((entry): OwnFact[] =>
    entry.stream === partner ? [{ at: moment(entry.at), fact: entry.fact }] : [],
  )
  const seconds = trace.levels[partner]
  const rests = restsOf(facts, seconds.length)
  return {
    partner,
    seconds,
    gaps: spansOf(seconds, ({ reason }) => reason),
    rests,
    arrivedHigh: facts.some(({ fact }) => fact.kind === 'arrived-high'),
    floods: floodsOf(entries, partner, moment),
    floodsEnded: momentsOf(facts, 'flood-ended'),
    settled: momentsOf(facts, 'settled'),
    marks: momentsOf(facts, 'marked'),
    moved: momentsOf(facts, 'moved'),
    asked: momentsOf(facts, 'asked-for-pause'),
    ...spokenOf(facts),
    coverage: coverageOf(seconds),
    talkCoverage: coverageOf(seconds.filter((_, index) => isTalkScene(trace.scenes[index]))),
    upShare: upShareOf({ seconds, rests }, trace),
  }
}
