import { type EpochMs, epochMs, SECOND } from '../units.ts'
import type { CoupleReview } from './couple-review.ts'

/** Whether anybody knows when it was; otherwise its wall clock says nothing. */
export const isDated = ({ broughtIn }: Pick<CoupleReview, 'broughtIn'>): boolean =>
  broughtIn?.dated !== false

type Begun = Pick<CoupleReview, 'begun'>

/** The wall clock at a moment of the talk, as if it had run evenly since the beginning. */
export const wallAt = ({ begun }: Begun, atS: number): EpochMs =>
  epochMs(begun.wall + (atS - begun.atS) * SECOND)

/** Where on the talk's own time an instant of the wall clock lies, s. */
export const momentOfWall = ({ begun }: Begun, wall: EpochMs): number =>
  begun.atS + (wall - begun.wall) / SECOND
