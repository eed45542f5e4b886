import { z } from 'zod'
import type { SessionSummary } from '../journal/session-summary.ts'
import type { ReviewView } from '../review/review-view.ts'
import { partner, sessionId } from './session-request.ts'

/** Looking back on past talks. */

export type ReviewCallOutputs = {
  /**
   * What one partner may see of a past talk, or for null the couple's facts alone. Null where a session runs, the keys or that
   * seat are shut, or there is no such talk.
   */
  'review:open': ReviewView | null
  'sessions:list': readonly SessionSummary[]
  /** Whether the neutral note is due: the last pauses, this talk's among them, went without a return. */
  'sessions:note-due': boolean
}

export const reviewCallInputs = {
  'review:open': z.object({ sessionId, partner: partner.nullable() }),
  'sessions:list': z.undefined(),
  'sessions:note-due': z.undefined(),
} satisfies Record<keyof ReviewCallOutputs, z.ZodType>
