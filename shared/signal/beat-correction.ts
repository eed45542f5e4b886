import type { BeatKind } from './lipponen-rule.ts'
import { classifyBeats } from './lipponen-tarvainen.ts'

/** What a correction did, in beats, and the series after it. */
export type CorrectedBeats = {
  /** RR after the correction, ms. */
  readonly rrMs: readonly number[]
  /** True where time is missing before the beat: gaps are kept, never bridged. */
  readonly afterGap: readonly boolean[]
  readonly merged: number
  readonly split: number
  readonly moved: number
  /** Passes over the series, and beats that the last of them still flagged. */
  readonly passes: number
  readonly remaining: number
}

type Series = { readonly rrMs: Float64Array; readonly afterGap: readonly boolean[] }
type Counts = { readonly merged: number; readonly split: number; readonly moved: number }

/** More passes than any recording needed; a bound, so that no series can hold the program up. */
const MOST_PASSES = 20

/** Spreads the time of a run of beats [from, to) evenly: each flagged beat moves between its unflagged neighbours. */
const spreadEvenly = (rrMs: Float64Array, from: number, to: number): void => {
  let sum = 0
  for (let i = from; i < to; i++) sum += rrMs[i] ?? 0
  rrMs.fill(sum / (to - from), from, to)
}

const isMoved = (kind: BeatKind | undefined): boolean => kind === 'ectopic' || kind === 'long-short'

const count = (kinds: readonly BeatKind[], isCounted: (kind: BeatKind) => boolean): number =>
  kinds.reduce((sum, kind) => (isCounted(kind) ? sum + 1 : sum), 0)

/** Extra beats merged with the RR after them, missed ones split in two: the series then, and the kinds in its places. */
const mergeAndSplit = (
  series: Series,
  kinds: readonly BeatKind[],
): { readonly series: Series; readonly kinds: readonly BeatKind[] } & Omit<Counts, 'moved'> => {
  const room = series.rrMs.length + count(kinds, (kind) => kind === 'missed')
  const rrMs = new Float64Array(room)
  const afterGap: boolean[] = []
  const kept: BeatKind[] = []
  let merged = 0
  let split = 0
  const put = (rr: number, gap: boolean, kind: BeatKind): void => {
    rrMs[kept.length] = rr
    afterGap.push(gap)
    kept.push(kind)
  }
  for (let i = 0; i < series.rrMs.length; i++) {
    const rr = series.rrMs[i] ?? 0
    const gap = series.afterGap[i] ?? false
    const kind = kinds[i] ?? 'normal'
    if (kind === 'extra' && series.afterGap[i + 1] === false) {
      merged += 1
      put(rr + (series.rrMs[i + 1] ?? 0), gap, 'normal')
      i += 1
    } else if (kind === 'missed') {
      split += 1
      put(rr / 2, gap, 'normal')
      put(rr / 2, false, 'normal')
    } else put(rr, gap, kind)
  }
  return { series: { rrMs: rrMs.subarray(0, kept.length), afterGap }, kinds: kept, merged, split }
}

/** One pass: extra beats merged, missed ones split, then ectopic and long or short ones moved. */
const correctOnce = (
  before: Series,
  kindsBefore: readonly BeatKind[],
): { readonly series: Series } & Counts => {
  const { series, kinds, merged, split } = mergeAndSplit(before, kindsBefore)
  const { rrMs, afterGap } = series
  let moved = 0
  for (let i = 0; i < rrMs.length; i++) {
    if (!isMoved(kinds[i])) continue
    let end = i + 1
    while (isMoved(kinds[end]) && !afterGap[end]) end += 1
    // The interval after the last moved beat gives or takes the time, unless there is none on this side of a gap.
    spreadEvenly(rrMs, i, afterGap[end] === false ? end + 1 : end)
    moved += end - i
    i = end - 1
  }
  return { series, merged, split, moved }
}

const isFlagged = (kind: BeatKind): boolean => kind !== 'normal'

/**
 * The series (RR in ms) with its artefacts corrected, for the review: extra beats merged, missed ones split, ectopic
 * and long or short ones moved; judged anew and repeated until the number of flagged beats stops falling (science 3.1).
 * Total time is kept. Live values exclude beats instead and never correct.
 */
export const correctBeats = (
  rrMs: readonly number[],
  afterGap: readonly boolean[] = [],
): CorrectedBeats => {
  let series: Series = {
    rrMs: Float64Array.from(rrMs),
    afterGap: rrMs.map((_, i) => afterGap[i] ?? false),
  }
  let kinds = classifyBeats(series.rrMs, series.afterGap)
  let remaining = count(kinds, isFlagged)
  let done = { merged: 0, split: 0, moved: 0, passes: 0 }
  while (remaining > 0 && done.passes < MOST_PASSES) {
    const pass = correctOnce(series, kinds)
    const judged = classifyBeats(pass.series.rrMs, pass.series.afterGap)
    const left = count(judged, isFlagged)
    if (left >= remaining) break
    series = pass.series
    kinds = judged
    remaining = left
    done = {
      merged: done.merged + pass.merged,
      split: done.split + pass.split,
      moved: done.moved + pass.moved,
      passes: done.passes + 1,
    }
  }
  return { rrMs: Array.from(series.rrMs), afterGap: series.afterGap, ...done, remaining }
}
