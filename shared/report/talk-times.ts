import type { Formats } from '../guidance/formats.ts'
import type { Words } from '../guidance/words.ts'
import type { CoupleReview } from '../review/couple-review.ts'
import { isDated, wallAt } from '../review/wall-time.ts'
import { MINUTE } from '../units.ts'

/** How times of a talk are written: as on the clock, and where nobody knows when it was, since its beginning. */
export const talkTimes = (
  couple: Pick<CoupleReview, 'begun' | 'broughtIn'>,
  { review }: Pick<Words, 'review'>,
  formats: Formats,
): Formats =>
  isDated(couple)
    ? formats
    : {
        ...formats,
        clock: (at) => review.undated.minute(Math.floor((at - wallAt(couple, 0)) / MINUTE)),
      }
