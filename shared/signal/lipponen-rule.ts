import { quantile } from './sorted-window.ts'

/**
 * What one beat's neighbourhood says about it (Lipponen & Tarvainen 2019, science 3.1). The review judges with windows
 * centred on the beat, the live path with trailing ones; the rule is this one for both.
 */
export type BeatKind = 'normal' | 'ectopic' | 'missed' | 'extra' | 'long-short'

/** Beats in the windows of both thresholds (science 3.1). */
export const THRESHOLD_BEATS = 91
/** Beats in the median an RR is compared with (science 3.1). */
export const MEDIAN_BEATS = 11
/** Quartile deviations that make a threshold (science 3.1). */
const ALPHA = 5.2
/** Slope and offset of the line that tells ectopic beats, in thresholds (science 3.1). */
const ECTOPIC_SLOPE = 0.13
const ECTOPIC_OFFSET = 0.17
/** Thresholds by which an RR must differ from its median to be long or short without an opposite neighbour (science 3.1). */
const FAR_FROM_MEDIAN = 3
/** The smallest quartile deviation believed, ms: one step of RR on the air, 1/1024 s. Else a heart read in steps has a threshold of 0. */
const LEAST_DEVIATION = 1000 / 1024

/**
 * Our one addition: a difference below this share of the median RR is never suspected. Where the published threshold
 * sinks below it (steady hearts, recorders with coarse steps), ordinary beats are flagged in dozens: nsr001 60 per
 * 1000 as published, 2.5 with it, at the same premature beats found; anything from 0.05 to 0.07 does that.
 */
export const SMALLEST_JUMP = 0.065

/** The largest ordinary value, ms, from the first `count` ascending sizes (ms): 5.2 quartile deviations (science 3.1). */
export const thresholdOf = (sorted: readonly number[], count: number): number => {
  const deviation = (quantile(sorted, count, 0.75) - quantile(sorted, count, 0.25)) / 2
  return ALPHA * Math.max(LEAST_DEVIATION, deviation)
}

/** An RR's distance from its median, ms: twice as much where it is shorter, since short RR cannot differ as far (science 3.1). */
export const deviationFrom = (rrMs: number, medianMs: number): number =>
  rrMs < medianMs ? 2 * (rrMs - medianMs) : rrMs - medianMs

/** A beat and what lies around it. The differences (RR minus the RR before) are in thresholds; NaN where there is none, at a gap. */
export type Neighbourhood = {
  readonly before: number
  readonly own: number
  readonly next: number
  readonly afterNext: number
  /** This RR, the next, and the median around this one, ms. */
  readonly rrMs: number
  readonly nextRrMs: number
  readonly medianMs: number
  /** The threshold of distances from the median, ms. */
  readonly deviationThreshold: number
  /** True where the beat before was suspected, and this one is weighed in its place. */
  readonly suspected: boolean
}

const isEctopic = ({ before, own, next }: Neighbourhood): boolean =>
  own > 1
    ? Math.max(before, next) < -ECTOPIC_SLOPE * own - ECTOPIC_OFFSET
    : Math.min(before, next) > -ECTOPIC_SLOPE * own + ECTOPIC_OFFSET

const kindOfSuspect = (near: Neighbourhood): BeatKind => {
  const { own, next, afterNext, rrMs, nextRrMs, medianMs, deviationThreshold } = near
  const long = own > 1 && Math.min(next, afterNext) < -1
  const short = own < -1 && Math.max(next, afterNext) > 1
  const far = Math.abs(deviationFrom(rrMs, medianMs)) > FAR_FROM_MEDIAN * deviationThreshold
  if (!long && !short && !far) return 'normal'
  if (short && Math.abs(rrMs + nextRrMs - medianMs) < deviationThreshold) return 'extra'
  if (long && Math.abs(rrMs / 2 - medianMs) < deviationThreshold) return 'missed'
  return 'long-short'
}

const touchesGap = ({ before, own, next, afterNext }: Neighbourhood): boolean =>
  Number.isNaN(before + own + next + afterNext)

/** Beside a gap the pattern cannot be seen whole: what jumps there, or stands far off, is not believed. */
const kindBesideGap = (near: Neighbourhood): BeatKind => {
  const { own, next, rrMs, medianMs, deviationThreshold } = near
  const far = Math.abs(deviationFrom(rrMs, medianMs)) > FAR_FROM_MEDIAN * deviationThreshold
  const jumps = Number.isNaN(own) ? far && Math.abs(next) > 1 : Math.abs(own) > 1
  return jumps ? 'long-short' : 'normal'
}

/** What this beat is, and whether the next is suspected in its place (science 3.1). */
export const judgeBeat = (
  near: Neighbourhood,
): { readonly kind: BeatKind; readonly suspectsNext: boolean } => {
  if (touchesGap(near)) return { kind: kindBesideGap(near), suspectsNext: false }
  if (near.suspected) return { kind: kindOfSuspect(near), suspectsNext: false }
  if (Math.abs(near.own) <= 1) return { kind: 'normal', suspectsNext: false }
  if (isEctopic(near)) return { kind: 'ectopic', suspectsNext: false }
  const suspectsNext = Math.abs(near.next) < Math.abs(near.afterNext)
  return { kind: kindOfSuspect(near), suspectsNext }
}
