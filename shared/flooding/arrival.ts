import { median } from '../signal/statistics.ts'
import type { Baseline } from './baseline.ts'
import { BASELINE_POLICY } from './policy.ts'

/**
 * Whether today's rest lies so far above the median of at least three earlier ones (bpm, newest last) that its owner
 * may like to know: "You seem to be starting higher than usual" (science 2.2). For their eyes only.
 */
export const isHighArrival = (today: Baseline, earlier: readonly number[]): boolean => {
  const { historyMost, historyLeast, arrivalAboveBpm } = BASELINE_POLICY
  const known = earlier.slice(-historyMost)
  return known.length >= historyLeast && today.bpm > median(known) + arrivalAboveBpm
}
