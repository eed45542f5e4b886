import {
  type BeatKind,
  deviationFrom,
  judgeBeat,
  MEDIAN_BEATS,
  SMALLEST_JUMP,
  THRESHOLD_BEATS,
  thresholdOf,
} from './lipponen-rule.ts'
import { quantile, slideCentred } from './sorted-window.ts'

const middleOf = (sorted: readonly number[], count: number): number => quantile(sorted, count, 0.5)

/** RR minus the RR before, ms; NaN across a gap. The first is the mean of all, as the method has it. */
const differences = (
  rrMs: ArrayLike<number>,
  afterGap: ArrayLike<boolean>,
): { readonly signed: Float64Array; readonly sizes: Float64Array } => {
  const signed = new Float64Array(rrMs.length)
  let sum = 0
  let count = 0
  for (let i = 1; i < rrMs.length; i++) {
    const difference = afterGap[i] ? Number.NaN : (rrMs[i] ?? 0) - (rrMs[i - 1] ?? 0)
    signed[i] = difference
    if (Number.isNaN(difference)) continue
    sum += difference
    count += 1
  }
  if (count > 0) signed[0] = sum / count
  return { signed, sizes: signed.map(Math.abs) }
}

/**
 * The kind of every beat of a whole recording (RR in ms), by thresholds from the 91 beats around each (Lipponen &
 * Tarvainen 2019, science 3.1). `afterGap[i]` is true where time is missing before beat i. The last two beats, whose
 * look-ahead is missing, are `normal`. `smallestJump` (share of the median RR) is ours; 0 is the method as published.
 */
export const classifyBeats = (
  rrMs: ArrayLike<number>,
  afterGap: ArrayLike<boolean> = [],
  smallestJump: number = SMALLEST_JUMP,
): readonly BeatKind[] => {
  const { signed, sizes } = differences(rrMs, afterGap)
  const thresholds = slideCentred(sizes, THRESHOLD_BEATS, thresholdOf)
  const medians = slideCentred(rrMs, MEDIAN_BEATS, middleOf)
  const distances = medians.map((medianMs, i) =>
    Math.abs(deviationFrom(rrMs[i] ?? Number.NaN, medianMs)),
  )
  const deviationThresholds = slideCentred(distances, THRESHOLD_BEATS, thresholdOf)

  const relative = (i: number): number => {
    const smallest = smallestJump * (medians[i] ?? Number.NaN)
    return (signed[i] ?? Number.NaN) / Math.max(thresholds[i] ?? Number.NaN, smallest)
  }
  const kinds: BeatKind[] = []
  let suspected = false
  for (let i = 0; i < rrMs.length; i++) {
    if (i >= rrMs.length - 2) {
      kinds.push('normal')
      continue
    }
    const judged = judgeBeat({
      before: relative(i === 0 ? 1 : i - 1),
      own: relative(i),
      next: relative(i + 1),
      afterNext: relative(i + 2),
      rrMs: rrMs[i] ?? Number.NaN,
      nextRrMs: rrMs[i + 1] ?? Number.NaN,
      medianMs: medians[i] ?? Number.NaN,
      deviationThreshold: deviationThresholds[i] ?? Number.NaN,
      suspected,
    })
    kinds.push(judged.kind)
    suspected = judged.suspectsNext
  }
  return kinds
}
