import { z } from 'zod'
import type { SessionSummary } from '../journal/session-summary.ts'
import type { ReviewView } from '../review/review-view.ts'
import type { Trends } from '../review/trends.ts'
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

export type ReviewCallOutputs = {
  /**
   * What one partner may see of a past talk, or for null the couple's facts alone. Null where a session runs, the keys or that
   * seat are shut, or there is no such talk.
   */
  'review:open': ReviewView | null
  /** For the eyes of one partner, under their open hand-over. */
  'review:trends': OwnLookAnswer<OwnTrends>
  'review:own-words': OwnLookAnswer<readonly WordsOfTalk[]>
  'sessions:list': readonly SessionSummary[]
  /** Whether the neutral note is due: the last pauses, this talk's among them, went without a return. */
  'sessions:note-due': boolean
}

export const reviewCallInputs = {
  'review:open': z.object({ sessionId, partner: partner.nullable() }),
  'review:trends': partner,
  'review:own-words': partner,
  'sessions:list': z.undefined(),
  'sessions:note-due': z.undefined(),
} satisfies Record<keyof ReviewCallOutputs, z.ZodType>
