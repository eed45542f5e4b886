import type { Words } from '../guidance/words.ts'
import type { Told } from '../review/told.ts'
import { MINUTE, SECOND } from '../units.ts'

/** A share, 0 to 1, in whole percent. */
export const percent = (share: number): number => Math.round(100 * share)

/** A figure, or that it cannot be told and why. */
export const figureText = (
  told: Told,
  unit: 'bpm' | 'time',
  { review: { episodes } }: Words,
): string => {
  if (told.kind === 'unknown') return episodes.cannotTell(episodes.why[told.why])
  const value = Math.round(told.value)
  const [minutes, seconds] = [Math.floor((value * SECOND) / MINUTE), value % 60]
  return unit === 'bpm' ? episodes.bpm(value) : episodes.minutes(minutes, seconds)
}

/** The same with its coverage. */
export const toldText = (told: Told, unit: 'bpm' | 'time', words: Words): string => {
  const text = figureText(told, unit, words)
  return told.kind === 'unknown'
    ? text
    : `${text} (${words.review.chart.coverage(percent(told.coverage))})`
}
