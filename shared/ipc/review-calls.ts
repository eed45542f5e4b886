import { z } from 'zod'
import { questionAnswersSchema } from '../journal/fact-schema.ts'
import type { SessionSummary } from '../journal/session-summary.ts'
import type { FloodJudgement } from '../review/judge-flood.ts'
import type { ReleaseSubject } from '../review/release.ts'
import type { ReviewView } from '../review/review-view.ts'
import type { Trends } from '../review/trends.ts'
import { EPISODE_VERDICTS } from '../session/facts.ts'
import type { OwnWords } from '../session/own-words.ts'
import { partner, sessionId } from './session-request.ts'

/** Looking back on past talks. */

/**
 * What somebody sees of their own over all talks. `stopped`: somebody stopped the reading; what was read stays. `not-now`: a
 * session runs, the seat is shut, or something else is being done.
 */
export type OwnLookAnswer<T> =
  | { readonly kind: 'shown'; readonly value: T }
  | { readonly kind: 'stopped' | 'not-now' }

/** `trends` null: there is no talk to tell of. `twoHearts`: so many talks are left out, because another strap came to the seat. */
export type OwnTrends = { readonly trends: Trends | null; readonly twoHearts: number }

export type WordsOfTalk = { readonly sessionId: string; readonly words: OwnWords }

/**
 * What came of something said of a past talk. `kept`: it is on disk, and this is what its owner sees now; `not-kept`: the disk
 * refused, nothing has changed; `not-now`: a session runs, the seat is shut, or there is nothing of the kind.
 */
export type AfterTalkAnswer =
  | { readonly kind: 'kept'; readonly review: ReviewView }
  | { readonly kind: 'not-kept' | 'not-now' }

export type ReviewCallOutputs = {
  /**
   * What one partner may see of a past talk, or for null the couple's facts alone. Null where a session runs, the keys or that
   * seat are shut, or there is no such talk.
   */
  'review:open': ReviewView | null
  /** For the eyes of one partner, under their open hand-over. */
  'review:trends': OwnLookAnswer<OwnTrends>
  'review:own-words': OwnLookAnswer<readonly WordsOfTalk[]>
  /** What a partner says of a flood in their own lane, to be asked only under their open hand-over. */
  'review:judge': AfterTalkAnswer
  /** Lets the other see something of one's own, or takes it back; asked only under one's own open hand-over. */
  'review:release': AfterTalkAnswer
  /** The two questions of a review, answered in own words for oneself alone. */
  'review:answer': AfterTalkAnswer
  'sessions:list': readonly SessionSummary[]
  /** Whether the neutral note is due: the last pauses, this talk's among them, went without a return. */
  'sessions:note-due': boolean
}

const seconds = z.number().min(0)
const judgement: z.ZodType<FloodJudgement, FloodJudgement> = z.strictObject({
  floodS: seconds,
  verdict: z.enum(EPISODE_VERDICTS),
  beganS: seconds.nullable(),
})

const subject: z.ZodType<ReleaseSubject, ReleaseSubject> = z.union([
  z.strictObject({ kind: z.literal('episode'), floodS: seconds }),
  z.strictObject({ kind: z.enum(['common', 'calls', 'levels']) }),
])

export const reviewCallInputs = {
  'review:open': z.object({ sessionId, partner: partner.nullable() }),
  'review:trends': partner,
  'review:own-words': partner,
  'review:judge': z.object({ sessionId, partner, judgement }),
  'review:release': z.object({ sessionId, partner, subject, shown: z.boolean() }),
  'review:answer': z.object({ sessionId, partner, answers: questionAnswersSchema }),
  'sessions:list': z.undefined(),
  'sessions:note-due': z.undefined(),
} satisfies Record<keyof ReviewCallOutputs, z.ZodType>
