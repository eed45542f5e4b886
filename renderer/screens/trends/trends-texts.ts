import type { Words } from '#shared/guidance/words.ts'
import { REVIEW_POLICY } from '#shared/review/review-policy.ts'
import type { TrendKey, Trends } from '#shared/review/trends.ts'
import { MINUTE, SECOND } from '#shared/units.ts'

/** A figure with its unit. */
export const figureText = (value: number, key: TrendKey, { review, trends }: Words): string => {
  const rounded = Math.round(value)
  if (key === 'restBpm') return review.episodes.bpm(rounded)
  if (key === 'rmssdMs') return trends.ms(rounded)
  return review.episodes.minutes(Math.floor((rounded * SECOND) / MINUTE), rounded % 60)
}

/** The newest talk beside what is usual, in one sentence. */
export const trendText = ({ figures, part }: Trends, key: TrendKey, words: Words): string => {
  const { change: said, parts } = words.trends
  const { change, by, usual, earlier } = figures[key]
  if (usual === null) return said.tooFew(parts[part], earlier, REVIEW_POLICY.leastEarlier)
  if (change === 'unknown') return said.unknown
  const value = figureText(usual.value, key, words)
  if (change === 'same' || by === null) return said.same(parts[part], value)
  return said[change](figureText(by, key, words), parts[part], value)
}
