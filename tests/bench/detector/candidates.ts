import {
  CALM,
  type Detector,
  floodEndDue,
  settledDue,
  stepDetector,
  withFlood,
  withFloodEnded,
  withSettled,
} from '#shared/flooding/detector.ts'
import { marginsOf } from '#shared/flooding/margins.ts'
import { DETECTOR_POLICY, type Sensitivity } from '#shared/flooding/policy.ts'
import type { Level } from '#shared/signal/level.ts'
import { type SessionMs, sessionMs } from '#shared/units.ts'
import {
  BEST_RULE,
  isSurge,
  NO_SURGE,
  type Surge,
  stepSurge,
  stepSurgeUnknown,
  surgeMarginsOf,
  withoutExcess,
} from './best-rule.ts'
import type { Rule } from './rule.ts'

const mayFlood = (
  detector: Detector,
  level: Level,
  at: SessionMs,
): level is Level & { kind: 'known' } => {
  if (level.kind === 'unknown' || !detector.known || detector.arousal === 'flooded') return false
  if (detector.quietUntil !== null && at <= detector.quietUntil) return false
  const dwells = level.source === 'rr' || detector.aboveS >= DETECTOR_POLICY.rateOnlyDwellS
  return dwells && level.bpm >= DETECTOR_POLICY.floorBpm
}

/** Ebb's states and ceiling with `best-rule.ts` in the place of the excess sum. `scale` moves D, for the trade-off curve. */
export const surgeRule = (sensitivity: Sensitivity, scale = 1): Rule => ({
  name: scale === 1 ? `new ${sensitivity}` : `new ${sensitivity}, D × ${scale.toFixed(2)}`,
  start: (baseline) => {
    const margins = marginsOf(baseline, sensitivity)
    const lines = surgeMarginsOf(baseline, sensitivity)
    const surgeMargins = { ...lines, surgeBpm: scale * lines.surgeBpm }
    let detector: Detector = CALM
    let surge: Surge = NO_SURGE
    let second = 0
    return ({ level, nowBpm }) => {
      second += 1
      const at = sessionMs(second * 1000)
      detector = stepDetector(detector, level, margins, false)
      if (nowBpm !== null) {
        surge = stepSurge(surge, nowBpm, surgeMargins, detector.arousal !== 'flooded')
      } else if (!detector.known) surge = stepSurgeUnknown(surge)
      if (settledDue(detector)) detector = withSettled(detector, at)
      if (floodEndDue(detector)) {
        detector = withFloodEnded(detector)
        surge = withoutExcess(surge)
      }
      const atCeiling = detector.ceilingS >= BEST_RULE.ceilingS
      if (mayFlood(detector, level, at) && (atCeiling || isSurge(surge, surgeMargins))) {
        detector = withFlood(detector, at)
        surge = withoutExcess(surge)
      }
      return detector.arousal === 'flooded'
    }
  },
})
