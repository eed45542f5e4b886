import { correctBeats } from '../signal/beat-correction.ts'
import type { BeatKind } from '../signal/lipponen-rule.ts'
import { blockMetrics, type Metrics, rawMetrics } from '../signal/metrics.ts'
import {
  areRrFaked,
  NOTHING_FAKED,
  stepFakedRr,
  type VariabilityRefusal,
} from '../signal/variability.ts'
import { rrUnitsFromMs } from '../straps/heart-rate-measurement.ts'
import type { RecordedBeat } from './recorded-beats.ts'
import type { Recording } from './recording.ts'
import type { KeptBeats, LeftOut } from './variability-blocks.ts'

/** What the artefact rule found among the beats, and why variability is not told, if it is not. */
export type ArtefactReport = {
  readonly beats: number
  readonly flagged: number
  readonly missed: number
  readonly extra: number
  readonly ectopic: number
  readonly longShort: number
  readonly variabilityRefused: VariabilityRefusal | null
  /** The stretches that variability is not told from. */
  readonly variabilityLeftOut: readonly LeftOut[]
}

/** Whether the intervals of a recording are nothing but its rates, written as intervals. */
export const hasFakedIntervals = (recording: Recording): boolean => {
  let faked = NOTHING_FAKED
  for (const [row, rrMs] of recording.rrMs.entries()) {
    const rateBpm = recording.rateBpm[row] ?? Number.NaN
    if (Number.isNaN(rrMs) || Number.isNaN(rateBpm)) continue
    faked = stepFakedRr(faked, rateBpm, [rrUnitsFromMs(rrMs)])
    if (areRrFaked(faked)) return true
  }
  return false
}

/** Counts of each kind among the beats, and what was kept of them. */
export const artefactsOf = (
  beats: readonly RecordedBeat[],
  { refused, leftOut }: KeptBeats,
): ArtefactReport => {
  const count = (kind: BeatKind): number => beats.filter((beat) => beat.kind === kind).length
  return {
    beats: beats.length,
    flagged: beats.length - count('normal'),
    missed: count('missed'),
    extra: count('extra'),
    ectopic: count('ectopic'),
    longShort: count('long-short'),
    variabilityRefused: refused,
    variabilityLeftOut: leftOut,
  }
}

/** Metrics with no cleaning at all, for comparison with other programs. */
export const rawMetricsOf = (beats: readonly RecordedBeat[]): Metrics =>
  rawMetrics(beats.map((beat) => beat.rrMs))

/** Metrics of beats that lasted `spanS` seconds, from the corrected series. */
const correctedMetricsOf = (beats: readonly RecordedBeat[], spanS: number): Metrics => {
  const corrected = correctBeats(
    beats.map((beat) => beat.rrMs),
    beats.map((beat) => beat.afterGap),
  )
  const measured = corrected.rrMs.map((rrMs, index) => ({
    rrMs,
    ok: true,
    afterGap: corrected.afterGap[index] ?? false,
  }))
  const { n, meanRrMs, meanHrBpm, sdnnMs, rmssdMs, pnn50 } = blockMetrics(measured, spanS * 1000)
  return { n, meanRrMs, meanHrBpm, sdnnMs, rmssdMs, pnn50 }
}

/**
 * Metrics of a window of `spanS` seconds from the corrected series: the mean of all its beats, variability of those kept.
 * Where it is refused altogether, only the rate, of the beats as they came.
 */
export const cleanMetricsOf = (
  beats: readonly RecordedBeat[],
  spanS: number,
  { kept, leftOut, refused }: KeptBeats,
): Metrics => {
  if (refused !== null) return { ...rawMetricsOf(beats), sdnnMs: null, rmssdMs: null, pnn50: null }
  const whole = correctedMetricsOf(beats, spanS)
  if (leftOut.length === 0) return whole
  const leftS = leftOut.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0)
  const { sdnnMs, rmssdMs, pnn50 } = correctedMetricsOf(kept, spanS - leftS)
  return { ...whole, sdnnMs, rmssdMs, pnn50 }
}

/** What a recording of rates alone can tell: their mean, and nothing of intervals. */
export const rateMetricsOf = (
  recording: Recording,
  { fromS, toS }: { readonly fromS: number; readonly toS: number },
): Metrics => {
  const rates = recording.rateBpm.filter((rate, row) => {
    const atS = recording.atS[row] ?? 0
    return rate > 0 && atS > fromS && atS <= toS
  })
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  const meanHrBpm = rates.length === 0 ? null : mean
  return { n: 0, meanRrMs: null, meanHrBpm, sdnnMs: null, rmssdMs: null, pnn50: null }
}
