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

type Series = { readonly rrMs: readonly number[]; readonly afterGap: readonly boolean[] }
type Pass = Series & { readonly merged: number; readonly split: number; readonly moved: number }

/** More passes than any recording needed; a bound, so that no series can hold the program up. */
const MOST_PASSES = 20

/** Spreads the time of a run of beats [from, to) evenly: each flagged beat moves between its unflagged neighbours. */
const spreadEvenly = (rrMs: number[], from: number, to: number): void => {
  let sum = 0
  for (let i = from; i < to; i++) sum += rrMs[i] ?? 0
  for (let i = from; i < to; i++) rrMs[i] = sum / (to - from)
}

const isMoved = (kind: BeatKind | undefined): boolean => kind === 'ectopic' || kind === 'long-short'

const insertAndMerge = (
  series: Series,
  kinds: readonly BeatKind[],
): Pass & { kinds: BeatKind[] } => {
  const rrMs: number[] = []
  const afterGap: boolean[] = []
  const kept: BeatKind[] = []
  let merged = 0
  let split = 0
  const put = (rr: number, gap: boolean, kind: BeatKind): void => {
    rrMs.push(rr)
    afterGap.push(gap)
    kept.push(kind)
  }
  for (let i = 0; i < series.rrMs.length; i++) {
    const rr = series.rrMs[i] ?? 0
    const gap = series.afterGap[i] ?? false
    const kind = kinds[i] ?? 'normal'
    const mergeable = i + 1 < series.rrMs.length && !(series.afterGap[i + 1] ?? false)
    if (kind === 'extra' && mergeable) {
      merged += 1
      put(rr + (series.rrMs[i + 1] ?? 0), gap, 'normal')
      i += 1
    } else if (kind === 'missed') {
      split += 1
      put(rr / 2, gap, 'normal')
      put(rr / 2, false, 'normal')
    } else put(rr, gap, kind)
  }
  return { rrMs, afterGap, kinds: kept, merged, split, moved: 0 }
}

/** One pass: extra beats merged, missed ones split, then ectopic and long or short ones moved. */
const correctOnce = (series: Series, kinds: readonly BeatKind[]): Pass => {
  const changed = insertAndMerge(series, kinds)
  const rrMs = [...changed.rrMs]
  let moved = 0
  for (let i = 0; i < rrMs.length; i++) {
    if (!isMoved(changed.kinds[i])) continue
    let end = i
    while (isMoved(changed.kinds[end]) && (end === i || !changed.afterGap[end])) end += 1
    // The interval after the last moved beat gives or takes the time, unless there is none on this side of a gap.
    const last = end < rrMs.length && !changed.afterGap[end] ? end + 1 : end
    spreadEvenly(rrMs, i, last)
    moved += end - i
    i = end - 1
  }
  return { ...changed, rrMs, moved }
}

const countFlagged = (kinds: readonly BeatKind[]): number =>
  kinds.reduce((count, kind) => (kind === 'normal' ? count : count + 1), 0)

/**
 * The series (RR in ms) with its artefacts corrected, for the review: extra beats merged, missed ones split, ectopic
 * and long or short ones moved; judged anew and repeated until the number of flagged beats stops falling (science 3.1).
 * Total time is kept. Live values exclude beats instead and never correct.
 */
export const correctBeats = (
  rrMs: readonly number[],
  afterGap: readonly boolean[] = [],
): CorrectedBeats => {
  let series: Series = { rrMs, afterGap: rrMs.map((_, i) => afterGap[i] ?? false) }
  let kinds = classifyBeats(series.rrMs, series.afterGap)
  let remaining = countFlagged(kinds)
  let done = { merged: 0, split: 0, moved: 0, passes: 0 }
  while (remaining > 0 && done.passes < MOST_PASSES) {
    const pass = correctOnce(series, kinds)
    const judged = classifyBeats(pass.rrMs, pass.afterGap)
    const left = countFlagged(judged)
    if (left >= remaining) break
    series = { rrMs: pass.rrMs, afterGap: pass.afterGap }
    kinds = judged
    remaining = left
    done = {
      merged: done.merged + pass.merged,
      split: done.split + pass.split,
      moved: done.moved + pass.moved,
      passes: done.passes + 1,
    }
  }
  return { ...series, ...done, remaining }
}
