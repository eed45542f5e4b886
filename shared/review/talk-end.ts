import type { EpochMs } from '../units.ts'
import type { CoupleReview } from './couple-review.ts'
import { wallAt } from './wall-time.ts'

/** When a talk came to its end on the wall clock; `breaksOff`: nobody ended it, and that is where its record stops. */
export type TalkEnd = { readonly breaksOff: boolean; readonly at: EpochMs }

/** Of a talk of `lengthS` s. One that was cut off is closed at the next start, which may be hours later and is no end of it. */
export const endOfTalk = (couple: CoupleReview, lengthS: number): TalkEnd => {
  const { ended, endedBy } = couple
  if (ended !== null && endedBy === 'asked') return { breaksOff: false, at: ended.wall }
  return { breaksOff: true, at: wallAt(couple, ended?.atS ?? lengthS) }
}
