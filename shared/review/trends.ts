import { isReturned } from '../session/taken-pauses.ts'
import { median } from '../signal/statistics.ts'
import type { EpochMs } from '../units.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import type { TalkDigest } from './talk-digest.ts'

/** Like is held with like: a heart beats otherwise in the morning than at night. Posture is not known. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

/** The part of the day of a local hour, 0 to 23 (our choice: 5, 12, 17 and 22 o'clock part them). */
export const partOfDay = (hour: number): PartOfDay => {
  if (hour >= 5 && hour < 12) return 'morning'
  if (hour >= 12 && hour < 17) return 'afternoon'
  return hour >= 17 && hour < 22 ? 'evening' : 'night'
}

/** What is usual: the median of earlier talks at the same part of the day, and how far from it a difference is none. */
export type Usual = { readonly value: number; readonly within: number }

/**
 * The newest talk's figure beside what is usual. A difference too small to mean anything is `same` and has no number;
 * `unknown` where the newest has none, or where fewer than three earlier ones (`earlier`) do.
 */
export type Trend = { readonly usual: Usual | null; readonly earlier: number } & (
  | { readonly change: 'unknown' | 'same'; readonly by: null }
  | { readonly change: 'higher' | 'lower'; readonly by: number }
)

export const TREND_KEYS = ['restBpm', 'rmssdMs', 'settleS'] as const
export type TrendKey = (typeof TREND_KEYS)[number]

/** A talk among the others of its owner. */
export type TalkInTrends = TalkDigest & { readonly part: PartOfDay }

export type Trends = {
  /** The talks they rest on, oldest first. */
  readonly talks: readonly TalkInTrends[]
  /** The part of the day of the newest: only talks of that part are what is usual. */
  readonly part: PartOfDay
  /** bpm, ms, s. */
  readonly figures: { readonly [K in TrendKey]: Trend }
  /** Of all talks, whatever the time of day: pauses in which they talked again, of those whose outcome is on record. */
  readonly pauses: { readonly returned: number; readonly told: number }
}

/** A talk's figure; null where it is not known. */
export const figureOf = (
  talk: Pick<TalkDigest, 'restBpm' | 'rmssdMs' | 'settle'>,
  key: TrendKey,
): number | null => (key === 'settleS' ? (talk.settle?.s ?? null) : talk[key])

/** How far from what is usual a difference is none (science 6; of a time to settle our choice). */
const withinOf = (key: TrendKey, usual: number): number => {
  const { restBpm, rmssdShare, settleS, settleShare } = REVIEW_POLICY.least
  if (key === 'restBpm') return restBpm
  return key === 'rmssdMs' ? rmssdShare * usual : Math.max(settleS, settleShare * usual)
}

/** A figure beside those of earlier times that are like it. */
export const trendIn = (
  now: number | null,
  before: readonly (number | null)[],
  key: TrendKey,
): Trend => {
  const known = before.filter((value) => value !== null)
  const earlier = known.length
  const unknown = { change: 'unknown', by: null, earlier } as const
  if (earlier < REVIEW_POLICY.leastEarlier) return { ...unknown, usual: null }
  const value = median(known)
  const usual = { value, within: withinOf(key, value) }
  if (now === null) return { ...unknown, usual }
  const by = Math.abs(now - value)
  if (by < usual.within) return { change: 'same', by: null, earlier, usual }
  return { change: now > value ? 'higher' : 'lower', by, earlier, usual }
}

/** The trends of one person over their talks, oldest first; null where there are none. `hourOf`: the hour on the wall then. */
export const trendsOf = (
  digests: readonly TalkDigest[],
  hourOf: (at: EpochMs) => number,
): Trends | null => {
  const talks = digests.map((talk) => ({ ...talk, part: partOfDay(hourOf(talk.begunAt)) }))
  const now = talks.at(-1)
  if (now === undefined) return null
  const like = talks.slice(0, -1).filter(({ part }) => part === now.part)
  const trendOf = (key: TrendKey): Trend =>
    trendIn(
      figureOf(now, key),
      like.map((talk) => figureOf(talk, key)),
      key,
    )
  const outcomes = talks.flatMap(({ pauses }) => pauses)
  return {
    talks,
    part: now.part,
    figures: {
      restBpm: trendOf('restBpm'),
      rmssdMs: trendOf('rmssdMs'),
      settleS: trendOf('settleS'),
    },
    pauses: {
      returned: outcomes.filter(isReturned).length,
      told: outcomes.filter((outcome) => outcome !== 'open').length,
    },
  }
}
