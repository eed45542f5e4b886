import { SECOND, type SessionMs } from '../units.ts'
import type { Baseline } from './baseline.ts'
import { CONFIDENCE_POLICY as policy } from './policy.ts'

/** What speaks for a detection beside the level. */
export type Grounds = {
  readonly baseline: Baseline
  /** lnRMSSD of the last minute, ln ms; null where it cannot be told. */
  readonly lnRmssd: number | null
  /** When "I moved" was pressed last. */
  readonly movedAt: SessionMs | null
}

const hasDropped = ({ baseline, lnRmssd }: Grounds): boolean =>
  lnRmssd !== null &&
  baseline.lnRmssd !== null &&
  lnRmssd <= baseline.lnRmssd - policy.variabilityDropLn

/**
 * How sure a flood found at `at` is, 0 to 1 in tenths (science 8.3): more where variability has dropped and where the
 * rest was accepted (or given by somebody who knows it), less right after "I moved". For display only: nothing is decided by it.
 */
export const confidenceOf = (grounds: Grounds, at: SessionMs): number => {
  const { baseline, movedAt } = grounds
  const dropped = hasDropped(grounds) ? policy.variabilityTenths : 0
  const sound = baseline.quality === 'provisional' ? 0 : policy.acceptedTenths
  const moved = movedAt !== null && at - movedAt <= policy.movedS * SECOND ? policy.movedTenths : 0
  return (policy.base + dropped + sound + moved) / 10
}
