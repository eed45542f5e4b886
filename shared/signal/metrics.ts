import { MINUTE, SECOND } from '../units.ts'

/** The metrics of science 6 by their standard definitions; `null` where there is not enough to tell one. */
export type Metrics = {
  /** Beats that count. */
  readonly n: number
  readonly meanRrMs: number | null
  /** 60000 / mean RR, not the mean of 60000 / RR. */
  readonly meanHrBpm: number | null
  /** Standard deviation of RR over n - 1, ms. */
  readonly sdnnMs: number | null
  /** Root mean square of successive differences, ms. */
  readonly rmssdMs: number | null
  /** Share of successive differences over 50 ms, percent. */
  readonly pnn50: number | null
}

/** Metrics of a block, and how much of its time they stand on. */
export type BlockMetrics = Metrics & {
  /** Share (0-1) of the block's time that lies in beats that count: of n, mean, rate and SDNN. */
  readonly coverage: number
  /** Differences that count, and the share (0-1) of the block's time in the beats that end them: of RMSSD and pNN50. */
  readonly pairs: number
  readonly pairCoverage: number
}

/** A beat as metrics see it: RR in ms, whether it may count, whether time is missing before it. */
export type MeasuredBeat = {
  readonly rrMs: number
  readonly ok: boolean
  readonly afterGap: boolean
}

/** Share of a block's time that a number must stand on (science 6). */
const LEAST_COVERAGE = 0.7
/** The shortest blocks that have a mean, an RMSSD or pNN50, an SDNN (science 6). */
const LEAST_FOR_MEAN = 15 * SECOND
const LEAST_FOR_PAIRS = MINUTE
const LEAST_FOR_SDNN = 2 * MINUTE
/** A difference that pNN50 counts, ms (science 6). */
const LARGE_DIFFERENCE = 50
/** Pairs below which variability means nothing (science 2.4). */
export const LEAST_PAIRS = 30
/** The most flagged beats, as a share of all, that variability bears (science 2.4). */
export const MOST_FLAGGED = 0.1

type Sums = {
  readonly n: number
  readonly timeMs: number
  readonly pairs: number
  readonly pairTimeMs: number
  readonly squares: number
  readonly large: number
}

const sumUp = (beats: readonly MeasuredBeat[]): Sums => {
  let [n, timeMs, pairs, pairTimeMs, squares, large] = [0, 0, 0, 0, 0, 0]
  let before: MeasuredBeat | null = null
  for (const beat of beats) {
    if (beat.ok) {
      n += 1
      timeMs += beat.rrMs
    }
    if (before?.ok && beat.ok && !beat.afterGap) {
      const difference = beat.rrMs - before.rrMs
      pairs += 1
      pairTimeMs += beat.rrMs
      squares += difference * difference
      if (Math.abs(difference) > LARGE_DIFFERENCE) large += 1
    }
    before = beat
  }
  return { n, timeMs, pairs, pairTimeMs, squares, large }
}

const standardDeviation = (beats: readonly MeasuredBeat[], { n, timeMs }: Sums): number => {
  const mean = timeMs / n
  let squares = 0
  for (const beat of beats) if (beat.ok) squares += (beat.rrMs - mean) ** 2
  return Math.sqrt(squares / (n - 1))
}

const tell = (
  beats: readonly MeasuredBeat[],
  sums: Sums,
  enough: { readonly mean: boolean; readonly sdnn: boolean; readonly pairs: boolean },
): Metrics => {
  const { n, timeMs, pairs, squares, large } = sums
  const hasMean = enough.mean && n > 0
  const hasPairs = enough.pairs && pairs > 0
  return {
    n,
    meanRrMs: hasMean ? timeMs / n : null,
    meanHrBpm: hasMean ? (60_000 * n) / timeMs : null,
    sdnnMs: enough.sdnn && n > 1 ? standardDeviation(beats, sums) : null,
    rmssdMs: hasPairs ? Math.sqrt(squares / pairs) : null,
    pnn50: hasPairs ? (100 * large) / pairs : null,
  }
}

/**
 * Metrics of a series (RR in ms) just as it stands: every beat, every difference, pNN50 over n - 1. For comparison with
 * other programs, which clean otherwise or not at all.
 */
export const rawMetrics = (rrMs: readonly number[]): Metrics => {
  const beats = rrMs.map((rr): MeasuredBeat => ({ rrMs: rr, ok: true, afterGap: false }))
  return tell(beats, sumUp(beats), { mean: true, sdnn: true, pairs: true })
}

/**
 * Metrics of a block that lasted `spanMs` from the beats that may count: differences only between neighbours that both
 * do, never across a gap; pNN50 over those pairs. Each is `null` below 70 % coverage or in a block too short for it
 * (science 6: 15 s for the mean, 60 s for RMSSD and pNN50, 120 s for SDNN).
 */
export const blockMetrics = (beats: readonly MeasuredBeat[], spanMs: number): BlockMetrics => {
  const sums = sumUp(beats)
  const share = (timeMs: number): number => (spanMs > 0 ? Math.min(1, timeMs / spanMs) : 0)
  const coverage = share(sums.timeMs)
  const pairCoverage = share(sums.pairTimeMs)
  const covered = coverage >= LEAST_COVERAGE
  const enough = {
    mean: covered && spanMs >= LEAST_FOR_MEAN,
    sdnn: covered && spanMs >= LEAST_FOR_SDNN,
    pairs: pairCoverage >= LEAST_COVERAGE && spanMs >= LEAST_FOR_PAIRS,
  }
  return { ...tell(beats, sums, enough), coverage, pairs: sums.pairs, pairCoverage }
}

/** ln(RMSSD / ms) of one minute's beats, all of them, flagged ones too; `null` below 30 pairs or above 10 % flagged (science 2.4). */
export const lnRmssd60 = (beats: readonly MeasuredBeat[]): number | null => {
  const { n, pairs, squares } = sumUp(beats)
  if (pairs < LEAST_PAIRS || beats.length - n > MOST_FLAGGED * beats.length) return null
  return squares > 0 ? Math.log(Math.sqrt(squares / pairs)) : null
}
