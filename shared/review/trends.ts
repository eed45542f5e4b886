import type { PartnerId } from '../partners.ts'
import { isReturned, type PauseOutcome } from '../session/taken-pauses.ts'
import { median } from '../signal/statistics.ts'
import type { EpochMs } from '../units.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import { episodesOfLane } from './session-episodes.ts'
import type { SessionReview } from './session-review.ts'

/** Like is held with like: a heart beats otherwise in the morning than at night. Posture is not known. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

/** The part of the day of a local hour, 0 to 23 (our choice: 5, 12, 17 and 22 o'clock part them). */
export const partOfDay = (hour: number): PartOfDay => {
  if (hour >= 5 && hour < 12) return 'morning'
  if (hour >= 12 && hour < 17) return 'afternoon'
  return hour >= 17 && hour < 22 ? 'evening' : 'night'
}

/** What one talk adds to its owner's trends. Null is unknown. */
export type TalkDigest = {
  readonly begunAt: EpochMs
  readonly part: PartOfDay
  /** The accepted rest, bpm, and its RMSSD, ms. */
  readonly restBpm: number | null
  readonly rmssdMs: number | null
  /** The median time to settle of its episodes that can be told and were not struck out, s. */
  readonly settleS: number | null
  readonly pauses: readonly PauseOutcome[]
}

/**
 * The digest of a talk for the owner of one seat; `localHour` is the hour on the wall when it began. Null where it was a
 * demonstration or brought in, where that lane is not there, or where more than one heart sat on the seat: whose rest it was is not known.
 */
export const digestOf = (
  review: SessionReview,
  seat: PartnerId,
  localHour: number,
): TalkDigest | null => {
  const lane = review.lanes[seat]
  const { simulated, broughtIn } = review.couple
  if (lane === null || simulated || broughtIn !== null || lane.rests.length > 1) return null
  const rest = lane.rests.find(({ quality }) => quality === 'accepted')
  const settled = episodesOfLane(lane, review.couple).flatMap(({ flood, settleS }) =>
    flood.verdict !== 'struck' && settleS.kind === 'told' ? [settleS.value] : [],
  )
  return {
    begunAt: review.couple.begun.wall,
    part: partOfDay(localHour),
    restBpm: rest?.bpm ?? null,
    rmssdMs: rest?.rmssdMs ?? null,
    settleS: settled.length === 0 ? null : median(settled),
    pauses: review.couple.pauses.map(({ outcome }) => outcome),
  }
}

/**
 * The newest talk's figure beside the median of earlier ones at the same part of the day. A difference too small to mean
 * anything is `same` and has no number; `unknown` where the newest has none, or fewer than three earlier ones do.
 */
export type Change =
  | { readonly kind: 'unknown' | 'same'; readonly earlier: number }
  | { readonly kind: 'higher' | 'lower'; readonly by: number; readonly earlier: number }

export type Trends = {
  readonly part: PartOfDay
  /** bpm, ms, s; `earlier` is how many talks it is held against. */
  readonly restBpm: Change
  readonly rmssdMs: Change
  readonly settleS: Change
  /** Of all talks, whatever the time of day: pauses in which they talked again, of those whose outcome is on record. */
  readonly pauses: { readonly returned: number; readonly told: number }
}

const changeOf = (
  now: number | null,
  before: readonly (number | null)[],
  least: (usual: number) => number,
): Change => {
  const known = before.filter((value) => value !== null)
  const earlier = known.length
  if (now === null || earlier < REVIEW_POLICY.leastEarlier) return { kind: 'unknown', earlier }
  const usual = median(known)
  const by = Math.abs(now - usual)
  if (by < least(usual)) return { kind: 'same', earlier }
  return { kind: now > usual ? 'higher' : 'lower', by, earlier }
}

/** The trends of one person over their talks, oldest first; null where there are none. */
export const trendsOf = (talks: readonly TalkDigest[]): Trends | null => {
  const now = talks.at(-1)
  if (now === undefined) return null
  const like = talks.slice(0, -1).filter(({ part }) => part === now.part)
  const { restBpm, rmssdShare, settleS, settleShare } = REVIEW_POLICY.least
  const outcomes = talks.flatMap(({ pauses }) => pauses)
  return {
    part: now.part,
    restBpm: changeOf(
      now.restBpm,
      like.map((talk) => talk.restBpm),
      () => restBpm,
    ),
    rmssdMs: changeOf(
      now.rmssdMs,
      like.map((talk) => talk.rmssdMs),
      (usual) => rmssdShare * usual,
    ),
    settleS: changeOf(
      now.settleS,
      like.map((talk) => talk.settleS),
      (usual) => Math.max(settleS, settleShare * usual),
    ),
    pauses: {
      returned: outcomes.filter(isReturned).length,
      told: outcomes.filter((outcome) => outcome !== 'open').length,
    },
  }
}
