import { z } from 'zod'
import { PROMPT_ANSWERS } from '../flooding/personal.ts'
import { ownWordsSchema, zeroToTen } from '../journal/fact-schema.ts'
import { LONGEST_SECRET } from '../people/secret-lengths.ts'
import { BREATH_POLICY, PRACTICE_POLICY } from '../practice/policy.ts'
import { OWN_VIEWS } from '../session/consent.ts'
import type { EpochMs } from '../units.ts'

/** A seat. */
export const partner = z.enum(['a', 'b'])
export const sessionId = z.string().min(1).max(128)
/** A PIN as somebody types it; null where none is set. */
export const triedPin = z.string().max(LONGEST_SECRET).nullable()
const epoch = z.number().transform((value) => value as EpochMs)

const consent = z.object({ record: z.boolean(), live: z.enum(OWN_VIEWS) })

const practiceChoice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('breathing'),
    breathsPerMinute: z.literal(BREATH_POLICY.ratesPerMinute),
    minutes: z.literal(PRACTICE_POLICY.minutes),
  }),
  z.object({ kind: z.literal('pace') }),
  z.object({ kind: z.literal('descent') }),
])

/** What the window may ask of a session; an instant is wall-clock ms. Whether it is allowed now the engine says. */
export const sessionRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begin'),
    simulated: z.boolean(),
    solo: z.boolean(),
    /** What is practised, and by whom; null for a talk. */
    practice: z
      .object({ choice: practiceChoice, who: z.array(partner).min(1).max(2) })
      .nullable()
      .default(null),
    consent: z.object({ a: consent, b: consent }),
  }),
  z.object({ kind: z.literal('check-hearts'), mover: partner }),
  z.object({ kind: z.literal('stop-check') }),
  z.object({ kind: z.literal('next-step') }),
  z.object({ kind: z.literal('begin-neutral-talk') }),
  z.object({ kind: z.literal('begin-talk') }),
  z.object({ kind: z.literal('pause'), returnAt: epoch.nullable() }),
  z.object({ kind: z.literal('ask-pause'), partner }),
  z.object({ kind: z.literal('moved'), partner }),
  z.object({ kind: z.literal('mark'), partner }),
  z.object({ kind: z.literal('breathe') }),
  z.object({ kind: z.literal('end-breather') }),
  z.object({ kind: z.literal('show'), partner, view: z.enum(OWN_VIEWS) }),
  z.object({ kind: z.literal('hide-all') }),
  z.object({ kind: z.literal('stop-recording'), partner, keep: z.boolean() }),
  z.object({ kind: z.literal('record-again'), partner }),
  z.object({ kind: z.literal('two-more') }),
  z.object({ kind: z.literal('not-now') }),
  z.object({ kind: z.literal('extend') }),
  z.object({ kind: z.literal('company'), partner, wants: z.boolean() }),
  z.object({ kind: z.literal('ready'), partner }),
  z.object({ kind: z.literal('tell-readiness'), partner, value: zeroToTen }),
  z.object({ kind: z.literal('postpone'), returnAt: epoch }),
  z.object({ kind: z.literal('move-promise'), returnAt: epoch }),
  z.object({ kind: z.literal('drop-promise') }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('judge-prompt'), partner, answer: z.enum(PROMPT_ANSWERS) }),
  z.object({ kind: z.literal('write-words'), partner, words: ownWordsSchema }),
  z.object({ kind: z.literal('leave') }),
])
