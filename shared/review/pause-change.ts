import { mean } from '../signal/statistics.ts'
import type { ReviewedPause } from './couple-pauses.ts'
import type { Lane } from './lane.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import { knownIn, type Told, toldAt, untold } from './told.ts'

/**
 * What a pause changed in one body (science 5.3), bpm: the mean of the last 30 good seconds before the return, less that of
 * the last 30 before the pause. Each is looked for in a minute; `not-within` where there was no return.
 */
export const pauseChangeOf = (lane: Lane, { begun, returned }: ReviewedPause): Told => {
  const { pauseEndS } = REVIEW_POLICY
  if (returned === null) return untold('not-within', 0)
  const lastBefore = (atS: number): readonly number[] => {
    const to = Math.floor(atS)
    return knownIn(lane.seconds.slice(Math.max(0, to - 2 * pauseEndS), to)).slice(-pauseEndS)
  }
  const before = lastBefore(begun.atS)
  const later = lastBefore(returned.atS)
  const coverage = Math.min(before.length, later.length) / pauseEndS
  if (before.length === 0 || later.length === 0) return untold('not-clear', coverage)
  return toldAt(mean(later) - mean(before), coverage)
}
