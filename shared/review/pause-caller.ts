import { PARTNERS, type PartnerId } from '../partners.ts'
import type { SessionReview } from './session-review.ts'

/**
 * Who asked for a pause of the couple's with *I'm flooding*. Told only where both agreed that it may be (`bothAgreed`) and a lane
 * that is there says so itself: a lane that is not is never concluded from. Who pressed *Pause* is not on record.
 */
export const callerOf = (
  { couple, lanes }: SessionReview,
  pause: number,
  bothAgreed: boolean,
): PartnerId | null => {
  const taken = couple.pauses[pause]
  if (!bothAgreed || taken?.cause !== 'asked') return null
  const prompt = couple.prompts.findLast(({ at }) => at.atS <= taken.begun.atS)
  if (prompt === undefined) return null
  return (
    PARTNERS.find((id) => lanes[id]?.asked.some(({ atS }) => atS === prompt.at.atS) ?? false) ??
    null
  )
}
