import {
  type BeatKind,
  deviationFrom,
  judgeBeat,
  MEDIAN_BEATS,
  SMALLEST_JUMP,
  THRESHOLD_BEATS,
  thresholdOf,
} from './lipponen-rule.ts'
import { insertSorted, quantile, replaceSorted } from './sorted-window.ts'

/** The last values of a window, in the order they came (a ring, `oldest` next to go) and ascending, ms. */
type TrailingWindow = {
  readonly ring: readonly number[]
  readonly sorted: readonly number[]
  readonly oldest: number
}

/** All that the live judgement remembers of one strap's beats: a value, about 3 kB. */
export type LipponenStream = {
  /** The last 11 RR, ms. */
  readonly recent: TrailingWindow
  /** The last 91 sizes of differences and distances from the median, ms. */
  readonly sizes: TrailingWindow
  readonly distances: TrailingWindow
  /** Beats since the start. */
  readonly beats: number
  /** The last three differences, oldest first, ms; NaN across a gap. */
  readonly differences: readonly [number, number, number]
  /** The last two RR, oldest first, ms. */
  readonly waiting: readonly [number, number]
  readonly suspected: boolean
}

/** `learning`: too few beats yet for a threshold worth the name; such a beat is not to be used. */
export type StreamVerdict = BeatKind | 'learning'

/** Beats between a beat and its verdict. */
export const LOOK_AHEAD_BEATS = 2
/** Differences needed before a threshold is believed: as many as the median has beats. */
const LEAST_DIFFERENCES = MEDIAN_BEATS

const EMPTY: TrailingWindow = { ring: [], sorted: [], oldest: 0 }

export const NO_BEATS: LipponenStream = {
  recent: EMPTY,
  sizes: EMPTY,
  distances: EMPTY,
  beats: 0,
  differences: [Number.NaN, Number.NaN, Number.NaN],
  waiting: [Number.NaN, Number.NaN],
  suspected: false,
}

/** The same while a batch goes through: changed in place, seen by nobody else until it is done. */
type WorkingWindow = { readonly ring: number[]; readonly sorted: number[]; oldest: number }
type Working = {
  -readonly [Key in Exclude<
    keyof LipponenStream,
    'recent' | 'sizes' | 'distances'
  >]: LipponenStream[Key]
} & Readonly<Record<'recent' | 'sizes' | 'distances', WorkingWindow>>

const windowCopy = ({ ring, sorted, oldest }: TrailingWindow): WorkingWindow => ({
  ring: ring.slice(),
  sorted: sorted.slice(),
  oldest,
})

const workingCopy = (stream: LipponenStream): Working => ({
  ...stream,
  recent: windowCopy(stream.recent),
  sizes: windowCopy(stream.sizes),
  distances: windowCopy(stream.distances),
})

const slide = (trailing: WorkingWindow, width: number, value: number): void => {
  const { ring, sorted, oldest } = trailing
  if (ring.length < width) {
    insertSorted(sorted, sorted.length, value)
    ring.push(value)
    return
  }
  replaceSorted(sorted, width, ring[oldest] ?? 0, value)
  ring[oldest] = value
  trailing.oldest = oldest + 1 === width ? 0 : oldest + 1
}

/** The verdict on the beat two back, once this RR has come; changes the working copy. */
const judgeNext = (working: Working, rrMs: number, afterGap: boolean): StreamVerdict | null => {
  const [before, own, next] = working.differences
  const [ownRr, nextRr] = working.waiting
  const { recent, sizes, distances } = working
  const difference = afterGap ? Number.NaN : rrMs - nextRr
  slide(recent, MEDIAN_BEATS, rrMs)
  if (!Number.isNaN(difference)) slide(sizes, THRESHOLD_BEATS, Math.abs(difference))
  working.differences = [own, next, difference]
  working.waiting = [nextRr, rrMs]
  working.beats += 1
  if (working.beats <= LOOK_AHEAD_BEATS) return null
  const medianMs = quantile(recent.sorted, recent.sorted.length, 0.5)
  slide(distances, THRESHOLD_BEATS, Math.abs(deviationFrom(ownRr, medianMs)))
  if (sizes.ring.length < LEAST_DIFFERENCES) {
    working.suspected = false
    return 'learning'
  }
  const smallest = SMALLEST_JUMP * medianMs
  const threshold = Math.max(smallest, thresholdOf(sizes.sorted, sizes.sorted.length))
  const judged = judgeBeat({
    before: before / threshold,
    own: own / threshold,
    next: next / threshold,
    afterNext: difference / threshold,
    rrMs: ownRr,
    nextRrMs: nextRr,
    medianMs,
    deviationThreshold: thresholdOf(distances.sorted, distances.sorted.length),
    suspected: working.suspected,
  })
  working.suspected = judged.suspectsNext
  return judged.kind
}

/**
 * Takes the next RR (ms; `afterGap` where time is missing before one) and says of each what the beat two before it is:
 * the rule of Lipponen & Tarvainen with thresholds from the 91 beats that came last (science 3.2). `null` for the very
 * first two beats, which have nothing two back. Beats that are not `normal` are left out of live RMSSD with both
 * differences that touch them; nothing is corrected. A batch costs a quarter of its beats one by one, with the same verdicts.
 */
export const judgeBeats = (
  stream: LipponenStream,
  beats: readonly { readonly rrMs: number; readonly afterGap: boolean }[],
): { readonly stream: LipponenStream; readonly verdicts: readonly (StreamVerdict | null)[] } => {
  const working = workingCopy(stream)
  const verdicts = beats.map(({ rrMs, afterGap }) => judgeNext(working, rrMs, afterGap))
  return { stream: working, verdicts }
}
