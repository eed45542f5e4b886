import type { PartnerId } from '../partners.ts'
import type { EpochMs } from '../units.ts'
import type { Run } from './decimate.ts'
import { decimate } from './decimate.ts'
import type { Lane } from './lane.ts'
import { pauseChangeOf } from './pause-change.ts'
import { restAt } from './rests.ts'
import { episodesOfLane, type SessionEpisode } from './session-episodes.ts'
import type { SessionReview } from './session-review.ts'
import type { GapReason } from './session-trace.ts'
import type { Span } from './spans.ts'
import { talkExcess, upInTalk } from './talk-seconds.ts'
import type { Told } from './told.ts'

/**
 * What an owner can let the other see of a talk, each by itself: one time their body was up; what it takes to tell what both
 * had in common; that it was they who asked for a pause; their level, for the experimental comparison alone.
 */
export type ReleaseSubject =
  | { readonly kind: 'episode'; readonly floodS: number }
  | { readonly kind: 'common' | 'calls' | 'levels' }

/** How long one took to come down, s; what times are counted from stands in the own episode. */
export type Settling = {
  readonly at: EpochMs
  readonly countsFrom: SessionEpisode['countsFrom']
  readonly settleS: Told
  readonly halfLifeS: Told
}

/**
 * One time, from two minutes before its detection to its end. Not whether its owner asked for the pause, nor what they say of
 * it: that is released by itself, or not at all.
 */
export type ReleasedEpisode = {
  readonly kind: 'episode'
  /** Which of its owner's floods, as their review tells it. */
  readonly floodS: number
  readonly fromS: number
  readonly toS: number
  readonly runs: readonly Run[]
  readonly gaps: readonly Span<GapReason>[]
  readonly restBpm: number | null
  readonly marks: readonly number[]
  readonly moved: readonly number[]
  readonly riseBpm: Told
  readonly peakAboveRest: Told
} & Settling

/** What it takes to tell what both had in common. The seconds themselves are told to nobody: only what both make together. */
export type ReleasedCommon = {
  readonly kind: 'common'
  /** Of each second of talk whether the heart was well above its own rest; null where that is not known. */
  readonly up: readonly (boolean | null)[]
  readonly settling: readonly Settling[]
  /** What each of the couple's pauses changed, bpm. */
  readonly changes: readonly Told[]
}

export type ReleasedCalls = { readonly kind: 'calls'; readonly askedS: readonly number[] }

/** Of each second of talk the level above the own rest, bpm to 0.1; null where that is not known. */
export type ReleasedLevels = {
  readonly kind: 'levels'
  readonly excess: readonly (number | null)[]
}

export type Released = ReleasedEpisode | ReleasedCommon | ReleasedCalls | ReleasedLevels

/** So many points draw a small lane (ours). */
const MOST_POINTS = 300

const settlingOf = ({ flood, countsFrom, settleS, halfLifeS }: SessionEpisode): Settling => ({
  at: flood.at.wall,
  ...{ countsFrom, settleS, halfLifeS },
})

const shifted = (runs: readonly Run[], byS: number): readonly Run[] =>
  runs.map(({ fromS, toS, points }) => ({
    fromS: fromS + byS,
    toS: toS + byS,
    points: points.map(({ atS, bpm }) => ({ atS: atS + byS, bpm })),
  }))

/** What of a span of seconds lies between two moments. */
const clipped = <T>(spans: readonly Span<T>[], from: number, to: number): readonly Span<T>[] =>
  spans.flatMap(({ fromS, toS, value }) =>
    toS <= from || fromS >= to
      ? []
      : [{ fromS: Math.max(fromS, from), toS: Math.min(toS, to), value }],
  )

const excerptOf = (lane: Lane, episode: SessionEpisode): ReleasedEpisode => {
  const { flood, leadUp, endS, peakAboveRest, marks, moved } = episode
  const [fromS, toS] = [Math.floor(leadUp.fromS), Math.ceil(endS)]
  return {
    kind: 'episode',
    floodS: flood.at.atS,
    ...{ fromS, toS, peakAboveRest },
    runs: shifted(decimate(lane.seconds.slice(fromS, toS), MOST_POINTS), fromS),
    gaps: clipped(lane.gaps, fromS, toS),
    restBpm: restAt(lane.rests, flood.at.atS)?.bpm ?? null,
    marks: marks.map(({ atS }) => atS),
    moved: moved.map(({ atS }) => atS),
    riseBpm: leadUp.riseBpm,
    ...settlingOf(episode),
  }
}

/** A flood that its owner has struck out is none, and shown to nobody. */
const isShowable = ({ flood }: SessionEpisode): boolean => flood.verdict !== 'struck'

/**
 * What `seat` releases of a talk from the review of their own lane; null where there is nothing of the kind to see, or the
 * talk's end is not on record.
 */
export const releasedOf = (
  review: SessionReview,
  seat: PartnerId,
  subject: ReleaseSubject,
): Released | null => {
  const lane = review.lanes[seat]
  if (lane === null || review.couple.solo || review.couple.ended === null) return null
  const episodes = episodesOfLane(lane, review.couple).filter(isShowable)
  switch (subject.kind) {
    case 'episode': {
      const episode = episodes.find(({ flood }) => flood.at.atS === subject.floodS)
      return episode === undefined ? null : excerptOf(lane, episode)
    }
    case 'common':
      return {
        kind: 'common',
        up: upInTalk(lane, review.scenes),
        settling: episodes.map(settlingOf),
        changes: review.couple.pauses.map((pause) => pauseChangeOf(lane, pause)),
      }
    case 'calls':
      return { kind: 'calls', askedS: lane.asked.map(({ atS }) => atS) }
    case 'levels':
      return { kind: 'levels', excess: talkExcess(lane, review.scenes) }
    default:
      return subject satisfies never
  }
}

export const subjectOf = (released: Released): ReleaseSubject =>
  released.kind === 'episode'
    ? { kind: 'episode', floodS: released.floodS }
    : { kind: released.kind }

export const isSameSubject = (one: ReleaseSubject, other: ReleaseSubject): boolean =>
  one.kind === 'episode' && other.kind === 'episode'
    ? one.floodS === other.floodS
    : one.kind === other.kind
