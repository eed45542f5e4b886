import { median } from '../signal/statistics.ts'
import type { CoupleReview } from './couple-review.ts'
import { halfLifeOf, LEAST_EXCESS_BPM } from './half-life.ts'
import type { Flood, Lane } from './lane.ts'
import type { Moment } from './moment.ts'
import { type Rest, restAt } from './rests.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import type { LevelSecond } from './session-trace.ts'
import { coverageOf, knownIn, type Told, toldAt, untold } from './told.ts'

/** A flood of a lane and what became of it. Every figure says how sure it is, or why it cannot be told. */
export type SessionEpisode = {
  readonly flood: Flood
  /** The two minutes before the detection, as far as there are so many; the rise within them, bpm. */
  readonly leadUp: { readonly fromS: number; readonly toS: number; readonly riseBpm: Told }
  /** Until the body settled, the next flood, or nothing more was seen, s. */
  readonly endS: number
  /** The highest level seen, bpm, and how far above the own rest; coverage of the time until the pause, or the end. */
  readonly peakBpm: Told
  readonly peakAboveRest: Told
  /** What times are counted from (numbers): the beginning of the pause it led to, without one the detection. */
  readonly countsFrom: 'pause' | 'detection'
  /** Until the recovery rule held (science 2.8), s. `not-within`: not by `endS`. */
  readonly settleS: Told
  /** Until half of the excess was gone for 30 s (science 6), s. */
  readonly halfLifeS: Told
  /** Beat-minutes above rest from the detection to `endS` (science 6). */
  readonly areaBeatMin: Told
  /** What its owner did in the lead-up and until `endS`. */
  readonly marks: readonly Moment[]
  readonly moved: readonly Moment[]
  readonly asked: readonly Moment[]
  /** Which of the couple's pauses it led to: one begun before the body had settled; null for none. */
  readonly pause: number | null
}

type Bounds = {
  readonly onset: number
  readonly end: number
  /** Where times count from, s. */
  readonly start: number
  readonly settledAt: number | null
  readonly pause: number | null
}

const boundsOf = (lane: Lane, couple: CoupleReview, index: number): Bounds => {
  const onset = lane.floods[index]?.at.atS ?? 0
  const next = lane.floods[index + 1]?.at.atS ?? lane.seconds.length
  const settled = lane.settled.find(({ atS }) => atS > onset && atS <= next)?.atS ?? null
  const end = settled ?? Math.max(onset, next)
  const found = couple.pauses.findIndex(
    ({ begun }) => begun.atS >= onset && (begun.atS < end || begun.atS === onset),
  )
  const start = couple.pauses[found]?.begun.atS ?? onset
  return { onset, end, start, settledAt: settled, pause: found < 0 ? null : found }
}

/** The looks of (fromS, toS]. */
const looks = (seconds: readonly LevelSecond[], fromS: number, toS: number) =>
  seconds.slice(Math.max(0, Math.floor(fromS)), Math.max(0, Math.floor(toS)))

const riseOf = (lane: Lane, fromS: number, onset: number): Told => {
  const { leadUpS, leadUpStartS } = REVIEW_POLICY
  const before = looks(lane.seconds, fromS, onset)
  // Shorter than it is meant to be, it is covered that much less.
  const coverage = (coverageOf(before) * before.length) / leadUpS
  const first = knownIn(before.slice(0, leadUpStartS))
  const now = lane.seconds[Math.floor(onset) - 1]?.bpm ?? null
  if (now === null || first.length === 0) return untold('no-level', coverage)
  return toldAt(now - median(first), coverage)
}

const settleOf = ({ start, end, settledAt }: Bounds, lane: Lane): Told => {
  const coverage = coverageOf(looks(lane.seconds, start, end))
  if (coverage < REVIEW_POLICY.leastCoverage) return untold('not-clear', coverage)
  return settledAt === null ? untold('not-within', coverage) : toldAt(settledAt - start, coverage)
}

const halfOf = ({ start, end }: Bounds, lane: Lane, rest: Rest): Told => {
  const from = Math.floor(start)
  const first = lane.seconds[from - 1]?.bpm ?? null
  const watched = coverageOf(looks(lane.seconds, from, end))
  if (first === null) return untold('no-level', watched)
  if (first - rest.bpm < LEAST_EXCESS_BPM) return untold('too-small', watched)
  // The body may settle before half of its excess has been gone for 30 s, so it is sought beyond that.
  const half = halfLifeOf(lane.seconds, from, rest.bpm, Math.min(end + 30, lane.seconds.length))
  if (half !== null) return toldAt(half, coverageOf(looks(lane.seconds, from - 1, from + half)))
  const why = watched < REVIEW_POLICY.leastCoverage ? 'not-clear' : 'not-within'
  return untold(why, watched)
}

const areaOf = ({ onset, end }: Bounds, lane: Lane, rest: Rest): Told => {
  const during = looks(lane.seconds, onset - 1, end)
  const sum = knownIn(during).reduce((area, bpm) => area + Math.max(0, bpm - rest.bpm), 0)
  return toldAt(sum / 60, coverageOf(during))
}

const NO_REST = untold('no-rest', 0)

const figuresOf = (lane: Lane, bounds: Bounds, flood: Flood) => {
  const { onset, end, start, pause } = bounds
  const rest = restAt(lane.rests, onset)
  const peak = knownIn(looks(lane.seconds, onset - 1, end)).reduce(
    (most, bpm) => Math.max(most, bpm),
    flood.bpm,
  )
  const seen = coverageOf(looks(lane.seconds, onset - 1, pause === null ? end : start))
  const peakBpm = toldAt(peak, seen)
  const settleS = settleOf(bounds, lane)
  if (rest === null)
    return { peakBpm, peakAboveRest: NO_REST, settleS, halfLifeS: NO_REST, areaBeatMin: NO_REST }
  return {
    peakBpm,
    peakAboveRest: toldAt(peak - rest.bpm, seen),
    settleS,
    halfLifeS: halfOf(bounds, lane, rest),
    areaBeatMin: areaOf(bounds, lane, rest),
  }
}

/** The episodes of a lane in order, those that were struck out too: `flood.verdict` says so. */
export const episodesOfLane = (lane: Lane, couple: CoupleReview): readonly SessionEpisode[] =>
  lane.floods.map((flood, index): SessionEpisode => {
    const bounds = boundsOf(lane, couple, index)
    const { onset, end, pause } = bounds
    const fromS = Math.max(0, onset - REVIEW_POLICY.leadUpS)
    const within = (moments: readonly Moment[]): readonly Moment[] =>
      moments.filter(({ atS }) => atS >= fromS && atS <= end)
    return {
      flood,
      leadUp: { fromS, toS: onset, riseBpm: riseOf(lane, fromS, onset) },
      endS: end,
      countsFrom: pause === null ? 'detection' : 'pause',
      ...figuresOf(lane, bounds, flood),
      marks: within(lane.marks),
      moved: within(lane.moved),
      asked: within(lane.asked),
      pause,
    }
  })
