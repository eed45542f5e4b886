import { z } from 'zod'
import type { Instant } from '../clock.ts'
import { PROMPT_ANSWERS } from '../flooding/personal.ts'
import { CONFIDENCE_POLICY } from '../flooding/policy.ts'
import type { CoupleFact, PartnerFact } from '../session/facts.ts'
import type { Bpm, EpochMs, Millis, SessionMs } from '../units.ts'
import { linkSchema, strapReadingsSchema } from './strap-schema.ts'

/** What a fact read back from disk must look like; a disk is not trusted more than the air. */

const finite = z.number()
const epoch = finite.transform((value) => value as EpochMs)
const span = finite.transform((value) => value as Millis)
const rate = finite.transform((value) => value as Bpm)

export const instantSchema: z.ZodType<Instant> = z.object({
  mono: finite.transform((value) => value as SessionMs),
  wall: epoch,
})

export const coupleFactSchema: z.ZodType<CoupleFact> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session-begun'),
    id: z.string(),
    policy: finite,
    simulated: z.boolean(),
    sensitivity: z.enum(['early', 'balanced', 'late']),
    pauseLength: span,
  }),
  z.object({ kind: z.literal('session-resumed'), policy: finite }),
  z.object({ kind: z.literal('neutral-talk-begun') }),
  z.object({ kind: z.literal('talk-begun') }),
  z.object({
    kind: z.literal('pause-proposed'),
    cause: z.enum(['automatic', 'asked', 'repeated']),
  }),
  z.object({ kind: z.literal('proposal-answered'), answer: z.enum(['two-more', 'not-now']) }),
  z.object({ kind: z.literal('repeat-dropped') }),
  z.object({ kind: z.literal('pause-begun'), returnAt: epoch }),
  z.object({ kind: z.literal('pause-extended'), returnAt: epoch }),
  z.object({ kind: z.literal('reminder-given') }),
  z.object({ kind: z.literal('ready'), partner: z.enum(['a', 'b']) }),
  z.object({ kind: z.literal('return-begun'), early: z.boolean() }),
  z.object({ kind: z.literal('talk-resumed') }),
  z.object({ kind: z.literal('session-ended'), reason: z.enum(['asked', 'interrupted']) }),
])

export const partnerFactSchema: z.ZodType<PartnerFact> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), link: linkSchema }),
  z.object({ kind: z.literal('strap-told'), readings: strapReadingsSchema }),
  z.object({
    kind: z.literal('person-known'),
    rests: z.array(finite),
    offsetBpm: finite,
  }),
  // As it was written before a person's answers were known, too.
  z
    .object({ kind: z.literal('rests-known'), rests: z.array(finite) })
    .transform(({ rests }) => ({ kind: 'person-known' as const, rests, offsetBpm: 0 })),
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
  z.object({ kind: z.literal('paused-while-elevated') }),
  z.object({ kind: z.literal('prompt-judged'), answer: z.enum(PROMPT_ANSWERS) }),
])
