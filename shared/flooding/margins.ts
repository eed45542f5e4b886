import type { Baseline } from './baseline.ts'
import { DETECTOR_POLICY as policy, SENSITIVITY_POLICY, type Sensitivity } from './policy.ts'

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

/** The lines for a baseline at a sensitivity. */
export const marginsOf = (baseline: Baseline, sensitivity: Sensitivity): Margins => {
  const { bpm, sigma } = baseline
  const chosen = SENSITIVITY_POLICY[sensitivity]
  const k = Math.max(chosen.kMinBpm, policy.kShare * bpm, policy.kSigmas * sigma)
  const d = Math.max(chosen.dMinBpm, chosen.dShare * bpm, policy.dSigmas * sigma)
  return {
    baselineBpm: bpm,
    endsBelowBpm: bpm + k,
    floodFromBpm: Math.max(bpm + d, policy.floorBpm),
    clearToBpm: bpm + Math.max(policy.clearBpm, policy.clearSigmas * sigma),
    surgeBpm: d,
  }
}
