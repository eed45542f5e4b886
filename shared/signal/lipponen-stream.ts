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

const slide = (trailing: TrailingWindow, width: number, value: number): TrailingWindow => {
  const ring = trailing.ring.slice()
  const sorted = trailing.sorted.slice()
  if (ring.length < width) {
    insertSorted(sorted, sorted.length, value)
    ring.push(value)
    return { ring, sorted, oldest: 0 }
  }
  const { oldest } = trailing
  replaceSorted(sorted, width, ring[oldest] ?? 0, value)
  ring[oldest] = value
  return { ring, sorted, oldest: oldest + 1 === width ? 0 : oldest + 1 }
}

/**
 * Takes the next RR (ms; `afterGap` where time is missing before it) and says what the beat two back is: the rule of
 * Lipponen & Tarvainen with thresholds from the 91 beats that came last (science 3.2). `null` for the first two beats,
 * which have nothing two back. Beats that are not `normal` are left out of live RMSSD with both differences that
 * touch them; nothing is corrected.
 */
export const stepLipponen = (
  stream: LipponenStream,
  rrMs: number,
  afterGap: boolean,
): { readonly stream: LipponenStream; readonly verdict: StreamVerdict | null } => {
  const [before, own, next] = stream.differences
  const [ownRr, nextRr] = stream.waiting
  const difference = afterGap ? Number.NaN : rrMs - nextRr
  const recent = slide(stream.recent, MEDIAN_BEATS, rrMs)
  const sizes = Number.isNaN(difference)
    ? stream.sizes
    : slide(stream.sizes, THRESHOLD_BEATS, Math.abs(difference))
  const moved = {
    recent,
    sizes,
    beats: stream.beats + 1,
    differences: [own, next, difference] as const,
    waiting: [nextRr, rrMs] as const,
  }
  if (stream.beats < LOOK_AHEAD_BEATS) {
    return { stream: { ...stream, ...moved }, verdict: null }
  }
  const medianMs = quantile(recent.sorted, recent.sorted.length, 0.5)
  const distance = Math.abs(deviationFrom(ownRr, medianMs))
  const distances = slide(stream.distances, THRESHOLD_BEATS, distance)
  if (sizes.ring.length < LEAST_DIFFERENCES) {
    return { stream: { ...moved, distances, suspected: false }, verdict: 'learning' }
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
    suspected: stream.suspected,
  })
  return {
    stream: { ...moved, distances, suspected: judged.suspectsNext },
    verdict: judged.kind,
  }
}
