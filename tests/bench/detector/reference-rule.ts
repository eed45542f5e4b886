import type { Baseline } from '#shared/flooding/baseline.ts'
import { DETECTOR_POLICY, type Sensitivity } from '#shared/flooding/policy.ts'
import type { Level } from '#shared/signal/level.ts'
import type { Rule } from './rule.ts'

/** The rule Ebb began with (science 8.3), kept as the bar the present one has to clear: an excess sum with a dwell. */
const REFERENCE = {
  early: { kMinBpm: 10, sum: 180, dwellS: 15, dMinBpm: 12 },
  balanced: { kMinBpm: 12, sum: 240, dwellS: 20, dMinBpm: 15 },
  late: { kMinBpm: 15, sum: 240, dwellS: 20, dMinBpm: 20 },
} as const satisfies Record<Sensitivity, object>

const D_SHARE = 0.2
/** The most a second adds, bpm; the ceiling's time, s; how fast the sum drains without a level, s. */
const CAP_BPM = 20
const CEILING_S = 20
const DRAIN_S = 60

type Lines = { readonly excessFrom: number; readonly floodFrom: number; readonly clearTo: number }

const linesOf = ({ bpm, sigma }: Baseline, sensitivity: Sensitivity): Lines => {
  const { kMinBpm, dMinBpm } = REFERENCE[sensitivity]
  const { kShare, kSigmas, dSigmas, floorBpm, clearBpm, clearSigmas } = DETECTOR_POLICY
  const d = Math.max(dMinBpm, D_SHARE * bpm, dSigmas * sigma)
  return {
    excessFrom: bpm + Math.max(kMinBpm, kShare * bpm, kSigmas * sigma),
    floodFrom: Math.max(bpm + d, floorBpm),
    clearTo: bpm + Math.max(clearBpm, clearSigmas * sigma),
  }
}

type Counts = { sum: number; above: number; ceiling: number; bad: number }

const countBad = (counts: Counts, limit: number): void => {
  counts.bad += 1
  if (counts.bad <= DETECTOR_POLICY.bridgeS) return
  Object.assign(counts, { sum: Math.max(0, counts.sum - limit / DRAIN_S), above: 0, ceiling: 0 })
}

const countGood = (
  counts: Counts,
  bpm: number,
  lines: Lines,
  rest: number,
  limit: number,
): void => {
  const { ceilingBpm, ceilingBaselineBpm, ceilingAboveBpm } = DETECTOR_POLICY
  const excess = Math.max(-CAP_BPM, Math.min(CAP_BPM, bpm - lines.excessFrom))
  const atCeiling = bpm >= ceilingBpm && rest <= ceilingBaselineBpm && bpm >= rest + ceilingAboveBpm
  Object.assign(counts, {
    sum: Math.min(2 * limit, Math.max(0, counts.sum + excess)),
    above: excess > 0 ? counts.above + 1 : 0,
    ceiling: atCeiling ? counts.ceiling + 1 : 0,
    bad: 0,
  })
}

/** The reference rule; it ends, settles and keeps silent as the present one does. */
export const referenceRule = (sensitivity: Sensitivity): Rule => ({
  name: `reference ${sensitivity}`,
  start: (baseline) => {
    const { sum: limit, dwellS } = REFERENCE[sensitivity]
    const lines = linesOf(baseline, sensitivity)
    const counts: Counts = { sum: 0, above: 0, ceiling: 0, bad: 0 }
    let [flooded, settling, silentS, belowS, clearS, goodS] = [false, false, 0, 0, 0, 20]
    const due = (level: Level & { kind: 'known' }): boolean => {
      const dwell = level.source === 'rate' ? DETECTOR_POLICY.rateOnlyDwellS : dwellS
      const area = counts.sum >= limit && counts.above >= dwell && level.bpm >= lines.floodFrom
      return area || counts.ceiling >= CEILING_S
    }
    return ({ level }) => {
      silentS = Math.max(0, silentS - 1)
      if (level.kind === 'unknown') {
        countBad(counts, limit)
        goodS = counts.bad > DETECTOR_POLICY.bridgeS ? 0 : goodS
        return flooded
      }
      goodS += 1
      countGood(counts, level.bpm, lines, baseline.bpm, limit)
      belowS = level.bpm <= lines.excessFrom ? belowS + 1 : 0
      clearS = level.bpm <= lines.clearTo ? clearS + 1 : Math.max(0, clearS - 2)
      if (flooded && belowS >= DETECTOR_POLICY.endedS) {
        Object.assign(counts, { sum: 0, above: 0, ceiling: 0 })
        ;[flooded, settling, clearS] = [false, true, 0]
      }
      if (settling && clearS >= DETECTOR_POLICY.settledS) {
        ;[settling, silentS] = [false, DETECTOR_POLICY.coolS]
      }
      if (!flooded && silentS === 0 && goodS >= DETECTOR_POLICY.backS && due(level)) {
        Object.assign(counts, { sum: 0, above: 0, ceiling: 0 })
        ;[flooded, settling, silentS, belowS] = [true, false, DETECTOR_POLICY.coolS, 0]
      }
      return flooded
    }
  },
})
