import { median } from '../signal/statistics.ts'
import { MINUTE, SECOND } from '../units.ts'
import type { SessionBeat } from './session-beats.ts'
import { type Told, toldAt, untold } from './told.ts'

/** A breath counts where beats that are clear cover so much of it, and so many breaths make a figure (ours). */
const CLEAR_SHARE = 0.8
const LEAST_BREATHS = 3

type ClearBeat = { readonly atS: number; readonly rrMs: number }

const clearIn = (beats: readonly SessionBeat[], fromS: number, toS: number): readonly ClearBeat[] =>
  beats.flatMap(({ atS, rrMs, accepted, verdict }) =>
    rrMs !== null && accepted && verdict === 'normal' && atS > fromS && atS <= toS
      ? [{ atS, rrMs }]
      : [],
  )

const secondsOf = (beats: readonly ClearBeat[]): number =>
  beats.reduce((sum, { rrMs }) => sum + rrMs, 0) / SECOND

/**
 * How far a heart went up and down with each breath in (fromS, toS]: the highest less the lowest rate of each whole breath at
 * this pace, bpm, the median over its breaths (peak to trough, as in science 6 from beats without artefacts). Coverage: the
 * share of the time that clear beats cover. `no-level` where the strap told no beats.
 */
export const breathSwing = (
  beats: readonly SessionBeat[],
  fromS: number,
  toS: number,
  breathsPerMinute: number,
): Told => {
  const clear = clearIn(beats, fromS, toS)
  const coverage = Math.min(1, secondsOf(clear) / (toS - fromS))
  if (clear.length === 0) return untold('no-level', 0)
  const breathS = MINUTE / SECOND / breathsPerMinute
  const breaths = Math.floor((toS - fromS) / breathS + 1e-9)
  const swings = Array.from({ length: breaths }, (_, index) => {
    const endS = toS - index * breathS
    const within = clearIn(beats, endS - breathS, endS)
    if (secondsOf(within) < CLEAR_SHARE * breathS) return null
    const rates = within.map(({ rrMs }) => MINUTE / rrMs)
    return Math.max(...rates) - Math.min(...rates)
  }).filter((swing) => swing !== null)
  return swings.length < LEAST_BREATHS
    ? untold('not-clear', coverage)
    : toldAt(median(swings), coverage)
}
