import { otherOf, type PartnerId } from '../partners.ts'
import type { Entry } from '../session/facts.ts'
import type { OwnWords, QuestionAnswers } from '../session/own-words.ts'
import type { CoupleReview } from './couple-review.ts'
import type { Lane } from './lane.ts'
import { pauseChangeOf } from './pause-change.ts'
import { type ReleasedEpisode, type ReleaseSubject, subjectOf } from './release.ts'
import {
  type BothView,
  bothViewOf,
  NOTHING_BOTH,
  NOTHING_RELEASED,
  type Releases,
} from './released-view.ts'
import { type Rest, restAt } from './rests.ts'
import { chartOf, type LaneChart, type TableRow, tableOf } from './session-chart.ts'
import { episodesOfLane, type SessionEpisode } from './session-episodes.ts'
import { reviewOf, type SessionReview } from './session-review.ts'
import type { Scene } from './session-trace.ts'
import type { Span } from './spans.ts'
import type { Told } from './told.ts'

/** So many points draw a lane over the whole width of a page, and more cannot be told apart (ours). */
const MOST_POINTS = 1_000

/** What one partner sees of their own of one talk. */
export type OwnReview = {
  readonly words: OwnWords | null
  readonly questions: QuestionAnswers | null
  readonly chart: LaneChart
  /** The couple's facts and the own ones, in order of time: what the chart draws. */
  readonly rows: readonly TableRow[]
  readonly episodes: readonly SessionEpisode[]
  /** What each of the couple's pauses changed in this body, bpm. */
  readonly pauseChanges: readonly Told[]
  /** Shares of seconds with a level, 0 to 1: of the whole session, and of the time in which the two talked. */
  readonly coverage: number
  readonly talkCoverage: number
  readonly upShare: Told
}

/** What one partner may see of one past talk. Times are s since its beginning, and the wall clock where a `Moment` says so. */
export type ReviewView = {
  readonly lengthS: number
  readonly scenes: readonly Span<Scene>[]
  readonly couple: CoupleReview
  /** Null where nobody's own was asked for, or where nothing of theirs is kept of this talk. */
  readonly own: OwnReview | null
  /** What the other lets this partner see of theirs; for nobody, nothing. */
  readonly theirs: readonly ReleasedEpisode[]
  /** What this partner lets the other see. */
  readonly shown: readonly ReleaseSubject[]
  /** What belongs to both because both released it; told with the couple's facts alone. */
  readonly both: BothView
}

/** What a strap told of this partner; null where nothing of their heart is on record, whatever else they said. */
export const heartOf = ({ own }: Pick<ReviewView, 'own'>): OwnReview | null =>
  own === null || own.chart.runs.length === 0 ? null : own

const ownOf = (review: SessionReview, lane: Lane): OwnReview | null => {
  const [chart] = chartOf(review, MOST_POINTS).lanes
  if (chart === undefined) return null
  const { words, questions, coverage, talkCoverage, upShare } = lane
  const episodes = episodesOfLane(lane, review.couple)
  const pauseChanges = review.couple.pauses.map((pause) => pauseChangeOf(lane, pause))
  const rows = tableOf(review)
  const figures = { episodes, pauseChanges, coverage, talkCoverage, upShare }
  return { words, questions, chart, rows, ...figures }
}

/**
 * What `partner` may see of a session from its entries in order: the couple's facts and their own lane, nothing of the other's;
 * for null the couple's facts alone. Beside them what was released. Null where the session's beginning is not among the entries.
 */
export const reviewViewOf = (
  entries: readonly Entry[],
  partner: PartnerId | null,
  releases: Releases = NOTHING_RELEASED,
  comparesLevels = false,
): ReviewView | null => {
  const review = reviewOf(entries, partner === null ? [] : [partner])
  if (review === null) return null
  const { lengthS, scenes, couple } = review
  const lane = partner === null ? null : review.lanes[partner]
  // An own stream that was erased, or never recorded, leaves a lane of nothing but gaps: that is nothing to show.
  const isKept = entries.some(({ stream }) => stream === partner)
  const own = lane !== null && isKept ? ownOf(review, lane) : null
  const told = { lengthS, scenes, couple, own }
  if (partner === null)
    return { ...told, theirs: [], shown: [], both: bothViewOf(review, releases, comparesLevels) }
  const theirs = releases[otherOf(partner)].filter((one) => one.kind === 'episode')
  return { ...told, theirs, shown: releases[partner].map(subjectOf), both: NOTHING_BOTH }
}

/**
 * A level in words: `near` the own rest where the recovery rule would let it settle, `above` beyond, with how far, bpm;
 * `no-rest` where there is nothing to hold it against. `atS`: which heart's rest counts.
 */
export type LevelWord =
  | { readonly kind: 'near' | 'no-rest' }
  | { readonly kind: 'above'; readonly byBpm: number }

export const levelWordOf = (rests: readonly Rest[], atS: number, bpm: number): LevelWord => {
  const rest = restAt(rests, atS)
  if (rest === null) return { kind: 'no-rest' }
  return bpm <= rest.clearToBpm ? { kind: 'near' } : { kind: 'above', byBpm: bpm - rest.bpm }
}

/** What is known at a moment of a chart: the level drawn nearest to it, bpm, or why there is none. */
export type Reading =
  | { readonly kind: 'level'; readonly bpm: number; readonly word: LevelWord }
  | { readonly kind: 'gap'; readonly reason: LaneChart['gaps'][number]['value'] | null }

/** What a reading cursor at `atS` finds; a gap is never read across. */
export const readingAt = ({ runs, gaps, rests }: LaneChart, atS: number): Reading => {
  const run = runs.find(({ fromS, toS }) => atS > fromS && atS <= toS)
  if (run === undefined) {
    const gap = gaps.find(({ fromS, toS }) => atS >= fromS && atS <= toS)
    return { kind: 'gap', reason: gap?.value ?? null }
  }
  const [first, ...others] = run.points
  if (first === undefined) return { kind: 'gap', reason: null }
  const nearest = others.reduce(
    (best, point) => (Math.abs(point.atS - atS) < Math.abs(best.atS - atS) ? point : best),
    first,
  )
  return { kind: 'level', bpm: nearest.bpm, word: levelWordOf(rests, atS, nearest.bpm) }
}
