import { rrUnitsFromMs } from '../straps/heart-rate-measurement.ts'
import { MEDIAN_BEATS } from './lipponen-rule.ts'
import { LEAST_PAIRS, type MeasuredBeat, MOST_FLAGGED } from './metrics.ts'
import { quantile, slideCentred } from './sorted-window.ts'

/**
 * Why no variability is told although the rate may be: the RR were made from the rate; the heart jumps so often that
 * the artefact rule cannot tell its ordinary beats; or too many beats were flagged.
 */
export type VariabilityRefusal = 'faked-rr' | 'frequent-ectopy' | 'artefacts'

/**
 * A jump: a difference of more than this share of the mean of its two RR. Premature beats and their pauses are (data
 * README: "25 % off the median" finds every one of the H10's); a resting heart with an RMSSD of 100 ms has 2 %.
 */
const JUMP = 0.25
/**
 * Share of differences that may be jumps. A premature beat makes three, so this is 5 % premature beats: simulated, the
 * method of Lipponen & Tarvainen finds 90 % of them there, 61 % at 7 %, 27 % at 10 % and 2 % at 15 %, since its
 * threshold is a quartile and grows with them.
 */
const MOST_JUMPS = 0.15

/** The share (0-1) of differences between neighbouring RR that exceed a quarter of their mean; `null` for fewer than `least`. */
export const jumpShare = (
  beats: readonly MeasuredBeat[],
  least: number = LEAST_PAIRS,
): number | null => {
  let differences = 0
  let jumps = 0
  for (let i = 1; i < beats.length; i++) {
    const beat = beats[i]
    const before = beats[i - 1]
    if (!beat || !before || beat.afterGap) continue
    differences += 1
    const meanMs = (beat.rrMs + before.rrMs) / 2
    if (Math.abs(beat.rrMs - before.rrMs) > JUMP * meanMs) jumps += 1
  }
  return differences < least ? null : jumps / differences
}

/** Whether so many differences are jumps that the artefact rule cannot tell ordinary beats (frequent ectopy). */
export const hasFrequentJumps = (
  beats: readonly MeasuredBeat[],
  least: number = LEAST_PAIRS,
): boolean => (jumpShare(beats, least) ?? 0) > MOST_JUMPS

/** Share of their median by which a beat comes early and the next makes up for it, at the least. */
const EARLY = 0.08
/** How far the two may be from making up for each other: this share of their median, or half of the lateness. */
const UNPAID = 0.06
const UNPAID_OF_LATE = 0.5
/**
 * Share of beats that may be early with a pause after them. Premature beats that are only 10 to 20 % early are no jumps,
 * and from 7 % of them on the artefact rule takes them for ordinary (RMSSD 115 ms instead of 26 at one in 7). Slow breathing
 * makes no such pairs; the worst minute of ten healthy recordings has 2.3 %, a Holter with 5 % premature beats 4.8 %.
 */
const MOST_EARLY_PAIRS = 0.06

/** Whether four beats, in shares of their median off it, are an ordinary one, an early one, its pause, and an ordinary one. */
const isEarlyPair = (before: number, early: number, late: number, after: number): boolean =>
  early < -EARLY &&
  late > EARLY &&
  Math.abs(late + early) < Math.max(UNPAID, UNPAID_OF_LATE * late) &&
  Math.abs(before) < EARLY &&
  Math.abs(after) < EARLY

/** The share (0-1) of beats that come early and are made up for by the next, between two ordinary ones; `null` for fewer beats than pairs need. */
export const earlyPairShare = (beats: readonly MeasuredBeat[]): number | null => {
  if (beats.length <= LEAST_PAIRS) return null
  const rrMs = beats.map((beat) => beat.rrMs)
  const medians = slideCentred(rrMs, MEDIAN_BEATS, (sorted, count) => quantile(sorted, count, 0.5))
  const off = medians.map((medianMs, i) => (rrMs[i] ?? Number.NaN) / medianMs - 1)
  const isAcrossGap = (i: number): boolean =>
    [i, i + 1, i + 2].some((at) => beats[at]?.afterGap === true)
  let pairs = 0
  for (let i = 1; i + 2 < beats.length; i++) {
    const [before = 0, early = 0, late = 0, after = 0] = off.subarray(i - 1, i + 3)
    if (isEarlyPair(before, early, late, after) && !isAcrossGap(i)) pairs += 1
  }
  return pairs / beats.length
}

/**
 * Why no variability may be told from these beats, or `null` where it may (science 2.4, 3.4). All beats are needed,
 * flagged ones too: a minute live, a block of some minutes in the review.
 */
export const refuseVariability = (
  beats: readonly MeasuredBeat[],
  rrAreFaked: boolean,
): VariabilityRefusal | null => {
  if (rrAreFaked) return 'faked-rr'
  if (hasFrequentJumps(beats)) return 'frequent-ectopy'
  if ((earlyPairShare(beats) ?? 0) > MOST_EARLY_PAIRS) return 'frequent-ectopy'
  const flagged = beats.reduce((count, beat) => (beat.ok ? count : count + 1), 0)
  return flagged > MOST_FLAGGED * beats.length ? 'artefacts' : null
}

/** How long a strap's RR have been nothing but its rate, how often they changed meanwhile, and what it sent last. */
export type FakedRr = {
  readonly times: number
  readonly changes: number
  readonly lastUnits: number
  readonly lastRateBpm: number
}

/** RR that must agree with the rate in a row (science 3.4), and how often they must have changed: a frozen strap's never do. */
const FAKED_TIMES = 30
const FAKED_CHANGES = 3
/** 1/1024 s that rounding may cost. */
const FAKED_TOLERANCE = 1

export const NOTHING_FAKED: FakedRr = { times: 0, changes: 0, lastUnits: 0, lastRateBpm: 0 }

const isFromRate = (units: number, rateBpm: number): boolean =>
  rateBpm > 0 && Math.abs(units - rrUnitsFromMs(60_000 / rateBpm)) <= FAKED_TOLERANCE

/**
 * Takes one packet's rate (bpm) and RR (1/1024 s): counts RR in a row that are the rate, this packet's or the last
 * one's, written as an interval. Optical bands and some clones send those (science 3.4).
 */
export const stepFakedRr = (
  faked: FakedRr,
  rateBpm: number,
  rrUnits: readonly number[],
): FakedRr => {
  let { times, changes, lastUnits } = faked
  for (const units of rrUnits) {
    const follows = isFromRate(units, rateBpm) || isFromRate(units, faked.lastRateBpm)
    times = follows ? times + 1 : 0
    changes = follows ? changes + (units === lastUnits ? 0 : 1) : 0
    lastUnits = units
  }
  return { times, changes, lastUnits, lastRateBpm: rateBpm }
}

/** True once 30 RR in a row, not all alike, were nothing but the rate: such a strap is a rate-only strap (science 3.4). */
export const areRrFaked = (faked: FakedRr): boolean =>
  faked.times >= FAKED_TIMES && faked.changes >= FAKED_CHANGES
