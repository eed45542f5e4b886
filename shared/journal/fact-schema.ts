import { z } from 'zod'
import type { Instant } from '../clock.ts'
import { PROMPT_ANSWERS } from '../flooding/personal.ts'
import { CONFIDENCE_POLICY } from '../flooding/policy.ts'
import { PRACTICES, type Practice, type PracticeStep } from '../practice/practices.ts'
import { OWN_VIEWS } from '../session/consent.ts'
import { type CoupleFact, EPISODE_VERDICTS, type PartnerFact } from '../session/facts.ts'
import {
  FLOODED_ANSWERS,
  LONGEST_WORDS,
  type OwnWords,
  type QuestionAnswers,
} from '../session/own-words.ts'
import type { Bpm, EpochMs, Millis, SessionMs } from '../units.ts'
import { linkSchema, strapReadingsSchema } from './strap-schema.ts'

/** What a fact read back from disk must look like; a disk is not trusted more than the air. */

const finite = z.number()
const partner = z.enum(['a', 'b'])
const instantOfSession = finite.transform((value) => value as SessionMs)
const epoch = finite.transform((value) => value as EpochMs)
const span = finite.transform((value) => value as Millis)
const rate = finite.transform((value) => value as Bpm)

export const zeroToTen = z.number().int().min(0).max(10)
const words = z.string().max(LONGEST_WORDS)
export const ownWordsSchema: z.ZodType<OwnWords> = z.strictObject({
  hard: words,
  helped: words,
  settling: words,
  oneTrue: words,
  arousal: zeroToTen.nullable(),
  flooded: z.enum(FLOODED_ANSWERS).nullable(),
})

export const questionAnswersSchema: z.ZodType<QuestionAnswers, QuestionAnswers> = z.strictObject({
  knewOther: words,
  keptView: words,
})

export const instantSchema: z.ZodType<Instant> = z.object({
  mono: instantOfSession,
  wall: epoch,
})

const practiceStep: z.ZodType<PracticeStep> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['rest', 'free', 'effort', 'settle']), length: span.nullable() }),
  z.object({ kind: z.literal('breathe'), length: span, breathsPerMinute: z.number().positive() }),
])
const practice: z.ZodType<Practice> = z.object({
  kind: z.enum(PRACTICES),
  who: z.array(partner),
  steps: z.array(practiceStep),
})

/** A fact without a form here would be written and not be read back: a kind that is missing does not compile. */
const everyKindOf =
  <Fact extends { readonly kind: string }>() =>
  <Form extends z.ZodType<Fact>>(
    form: Fact['kind'] extends z.output<Form>['kind'] ? Form : never,
  ): z.ZodType<Fact> =>
    form

const coupleFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session-begun'),
    id: z.string(),
    policy: finite,
    simulated: z.boolean(),
    sensitivity: z.enum(['early', 'balanced', 'late']),
    pauseLength: span,
    // Talks kept before one could be alone, withhold a recording or come back another day.
    solo: z.boolean().default(false),
    recorded: z.object({ a: z.boolean(), b: z.boolean() }).default({ a: true, b: true }),
    returnOf: z.string().nullable().default(null),
    // Kept before there was practice: talks.
    practice: practice.nullable().default(null),
  }),
  z.object({ kind: z.literal('brought-in'), broughtAt: epoch, dated: z.boolean() }),
  z.object({ kind: z.literal('session-resumed'), policy: finite }),
  z.object({ kind: z.literal('practice-step-begun'), place: z.number().int().min(0) }),
  z.object({ kind: z.literal('neutral-talk-begun') }),
  z.object({ kind: z.literal('talk-begun') }),
  z.object({
    kind: z.literal('pause-proposed'),
    cause: z.enum(['automatic', 'asked', 'repeated']),
  }),
  z.object({ kind: z.literal('proposal-answered'), answer: z.enum(['two-more', 'not-now']) }),
  z.object({ kind: z.literal('repeat-dropped') }),
  z.object({ kind: z.literal('breather-begun') }),
  z.object({ kind: z.literal('breather-over') }),
  z.object({ kind: z.literal('pause-begun'), returnAt: epoch }),
  z.object({ kind: z.literal('pause-extended'), returnAt: epoch }),
  z.object({ kind: z.literal('reminder-given') }),
  z.object({ kind: z.literal('ready'), partner }),
  z.object({ kind: z.literal('return-begun'), early: z.boolean() }),
  z.object({ kind: z.literal('talk-resumed') }),
  z.object({ kind: z.literal('postponed'), returnAt: epoch }),
  z.object({ kind: z.literal('recording-stopped'), partner, kept: z.boolean() }),
  z.object({ kind: z.literal('recording-resumed'), partner }),
  z.object({ kind: z.literal('session-ended'), reason: z.enum(['asked', 'interrupted']) }),
])
export const coupleFactSchema = everyKindOf<CoupleFact>()(coupleFacts)

const partnerFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), link: linkSchema }),
  z.object({ kind: z.literal('strap-told'), readings: strapReadingsSchema }),
  z.object({
    kind: z.literal('person-known'),
    rests: z.array(finite),
    offsetBpm: finite,
    heartPrompts: z.boolean().default(true),
  }),
  // As it was written before a person's answers were known, too.
  z.object({ kind: z.literal('rests-known'), rests: z.array(finite) }).transform(({ rests }) => ({
    kind: 'person-known' as const,
    rests,
    offsetBpm: 0,
    heartPrompts: true,
  })),
  z.object({
    kind: z.literal('baseline-set'),
    baseline: z.object({
      bpm: rate,
      sigma: rate,
      // Talks kept before it was learnt have none.
      lnRmssd: finite.nullable().default(null),
      quality: z.enum(['accepted', 'provisional', 'given']),
    }),
  }),
  z.object({ kind: z.literal('arrived-high') }),
  z.object({ kind: z.literal('speaking-learnt'), riseBpm: finite }),
  z.object({
    kind: z.literal('flood-detected'),
    reason: z.enum(['area', 'ceiling']),
    bpm: finite,
    // Talks kept before it was told: what every detection starts from.
    confidence: finite.default(CONFIDENCE_POLICY.base / 10),
  }),
  z.object({ kind: z.literal('flood-ended') }),
  z.object({ kind: z.literal('settled') }),
  z.object({ kind: z.literal('asked-for-pause') }),
  z.object({ kind: z.literal('moved') }),
  z.object({ kind: z.literal('own-view'), view: z.enum(OWN_VIEWS) }),
  z.object({ kind: z.literal('company-wished'), wants: z.boolean() }),
  z.object({ kind: z.literal('readiness-told'), value: zeroToTen }),
  z.object({ kind: z.literal('marked') }),
  z.object({ kind: z.literal('own-words'), words: ownWordsSchema }),
  z.object({ kind: z.literal('paused-while-elevated') }),
  z.object({ kind: z.literal('prompt-judged'), answer: z.enum(PROMPT_ANSWERS) }),
  z.object({
    kind: z.literal('episode-judged'),
    onsetAt: instantOfSession,
    verdict: z.enum(EPISODE_VERDICTS),
    beganAt: instantOfSession.nullable(),
  }),
  z.object({ kind: z.literal('questions-answered'), answers: questionAnswersSchema }),
])
export const partnerFactSchema = everyKindOf<PartnerFact>()(partnerFacts)
