import type { Baseline } from '#shared/flooding/baseline.ts'
import {
  CALM,
  type Detector,
  floodDue,
  floodEndDue,
  settledDue,
  stepDetector,
  withFlood,
  withFloodEnded,
  withSettled,
} from '#shared/flooding/detector.ts'
import { marginsOf } from '#shared/flooding/margins.ts'
import { DETECTOR_POLICY, type Sensitivity } from '#shared/flooding/policy.ts'
import { sessionMs } from '#shared/units.ts'
import type { Rule } from './rule.ts'

/**
 * Ebb's own detector with its decisions taken at once, as in a talk in which nobody pauses. `scale` moves D, for the
 * trade-off; `speakingBpm` is what a neutral talk has taught.
 */
export const ebbRule = (
  sensitivity: Sensitivity,
  scale = 1,
  speakingBpm: number | null = null,
): Rule => ({
  name: scale === 1 ? sensitivity : `${sensitivity}, D × ${scale.toFixed(2)}`,
  start: (baseline) => {
    const lines = marginsOf(baseline, sensitivity, speakingBpm)
    const margins = { ...lines, surgeBpm: scale * lines.surgeBpm }
    let detector: Detector = CALM
    let second = 0
    return ({ level }) => {
      second += 1
      const at = sessionMs(second * 1000)
      detector = stepDetector(detector, level, margins, false)
      if (settledDue(detector)) detector = withSettled(detector, at)
      if (floodEndDue(detector)) detector = withFloodEnded(detector)
      if (floodDue(detector, level, margins, at) !== null) detector = withFlood(detector, at)
      return detector.arousal === 'flooded'
    }
  },
})

/**
 * A line and a dwell, nothing else: what a watch would do. It sees the same cleaned level as Ebb, ends like Ebb's
 * flood (30 s below its line) and keeps the same silence after an alarm, so that only the rule differs.
 */
const lineRule = (name: string, lineOf: (baseline: Baseline) => number, dwellS: number): Rule => ({
  name,
  start: (baseline) => {
    const line = lineOf(baseline)
    let [aboveS, belowS, silentS] = [0, 0, 0]
    let flooded = false
    return ({ level }) => {
      silentS = Math.max(0, silentS - 1)
      if (level.kind === 'unknown') aboveS = 0
      else if (level.bpm > line) [aboveS, belowS] = [aboveS + 1, 0]
      else [aboveS, belowS] = [0, belowS + 1]
      if (flooded) flooded = belowS < DETECTOR_POLICY.endedS
      else if (aboveS >= dwellS && silentS === 0) {
        flooded = true
        silentS = DETECTOR_POLICY.coolS
      }
      return flooded
    }
  },
})

/** The rules people try first. */
export const NAIVE_RULES: readonly Rule[] = [
  lineRule('HR > 100 for 15 s', () => 100, 15),
  lineRule('baseline + 15 % for 20 s', ({ bpm }) => bpm * 1.15, 20),
  lineRule('baseline + 20 bpm for 20 s', ({ bpm }) => bpm + 20, 20),
]
