import type { Baseline } from './baseline.ts'
import {
  DETECTOR_POLICY as policy,
  SENSITIVITY_POLICY,
  type Sensitivity,
  SPEAKING_POLICY,
  SURGE_POLICY,
} from './policy.ts'

/** A person's own lines, bpm: from these levels on things count (science 8.2). */
export type Margins = {
  readonly baselineBpm: number
  /** B + K: at or below it a flood ends. */
  readonly endsBelowBpm: number
  /** max(B + D, floor): about where a flood is noticed, for drawing. */
  readonly floodFromBpm: number
  /** B + max(clear, 2σ): at or below it the body counts as settling. */
  readonly clearToBpm: number
  /** D: what a surge comes to. */
  readonly surgeBpm: number
}

/**
 * The lines for a baseline at a sensitivity. `speakingBpm` is what speaking alone adds to this heart (null: not learnt),
 * `offsetBpm` what its owner's answers of earlier talks add to K and D (science 8.2, 8.5).
 */
export const marginsOf = (
  baseline: Baseline,
  sensitivity: Sensitivity,
  speakingBpm: number | null = null,
  offsetBpm = 0,
): Margins => {
  const { bpm, sigma } = baseline
  const chosen = SENSITIVITY_POLICY[sensitivity]
  const rise = speakingBpm ?? 0
  const k =
    Math.max(chosen.kMinBpm, policy.kShare * bpm, policy.kSigmas * sigma) +
    (rise > SPEAKING_POLICY.riseFromBpm ? rise / 2 : 0) +
    offsetBpm
  // D is counted from the usual level of the talk, which learns speech up to its own bound: only the rest of it is added.
  const d =
    Math.max(chosen.dMinBpm, chosen.dShare * bpm, policy.dSigmas * sigma) +
    Math.max(0, rise - SURGE_POLICY.talkToBpm) +
    offsetBpm
  return {
    baselineBpm: bpm,
    endsBelowBpm: bpm + k,
    floodFromBpm: Math.max(bpm + d, policy.floorBpm),
    clearToBpm: bpm + Math.max(policy.clearBpm, policy.clearSigmas * sigma),
    surgeBpm: d,
  }
}
