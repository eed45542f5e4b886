import { PARTNERS, type PartnerId, type PerPartner } from '../partners.ts'
import type { CoupleReview } from './couple-review.ts'

/**
 * Who asked for a pause of the couple's with *I'm flooding*. Told only where both have released when they asked (`askedS`, s;
 * null for whoever has not): a lane that is not there is never concluded from. Who pressed *Pause* is not on record.
 */
export const callerOf = (
  couple: CoupleReview,
  askedS: PerPartner<readonly number[] | null>,
  pause: number,
): PartnerId | null => {
  const taken = couple.pauses[pause]
  if (askedS.a === null || askedS.b === null || taken?.cause !== 'asked') return null
  const prompt = couple.prompts.findLast(({ at }) => at.atS <= taken.begun.atS)
  if (prompt === undefined) return null
  return PARTNERS.find((id) => askedS[id]?.includes(prompt.at.atS) ?? false) ?? null
}
