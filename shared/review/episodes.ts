import type { FloodReason } from '../flooding/detector.ts'
import type { FactEntry } from '../session/facts.ts'
import type { Course } from './course.ts'
import { halfLifeOf } from './half-life.ts'

/** A flood and what became of it; without a pause everything counts from the detection. Unknown is null. */
export type Episode = {
  readonly detectedS: number
  readonly settledS: number | null
  readonly peakBpm: number
  readonly peakAboveBaseline: number
  readonly reason: FloodReason
  /** Time until half of the excess was gone for 30 s (science 6). */
  readonly halfLifeS: number | null
  /** Area above the resting level until it settled, good seconds only (science 6). */
  readonly areaBeatMin: number
  /** How sure the detection is, 0 to 1 (science 8.3). */
  readonly confidence: number
}

const timeOf = (entry: FactEntry): number => entry.at.mono / 1000

/** The floods of a course in order. */
export const episodesOf = ({ seconds, baseline, facts }: Course): readonly Episode[] => {
  if (baseline === null) return []
  const floods = facts.filter((entry) => entry.fact.kind === 'flood-detected')
  return floods.flatMap((entry, index) => {
    if (entry.fact.kind !== 'flood-detected') return []
    const detectedS = timeOf(entry)
    const next = floods[index + 1]
    const until = next === undefined ? seconds.length : timeOf(next)
    const settled = facts.find(
      ({ fact, at }) =>
        fact.kind === 'settled' && at.mono > entry.at.mono && at.mono / 1000 <= until,
    )
    const settledS = settled === undefined ? null : timeOf(settled)
    const known = seconds
      .slice(detectedS - 1, settledS ?? until)
      .flatMap(({ bpm }) => (bpm === null ? [] : [bpm]))
    const peakBpm = known.reduce((peak, bpm) => Math.max(peak, bpm), entry.fact.bpm)
    const area = known.reduce((sum, bpm) => sum + Math.max(0, bpm - baseline.bpm), 0)
    return [
      {
        detectedS,
        settledS,
        peakBpm,
        peakAboveBaseline: peakBpm - baseline.bpm,
        reason: entry.fact.reason,
        halfLifeS: halfLifeOf(seconds, detectedS, baseline.bpm),
        areaBeatMin: area / 60,
        confidence: entry.fact.confidence,
      },
    ]
  })
}
