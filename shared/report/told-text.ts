import type { Words } from '../guidance/words.ts'
import type { Told } from '../review/told.ts'
import { MINUTE, SECOND } from '../units.ts'

/** A share, 0 to 1, in whole percent. */
export const percent = (share: number): number => Math.round(100 * share)

/** A figure with its coverage, or that it cannot be told and why. */
export const toldText = (
  told: Told,
  unit: 'bpm' | 'time',
  { review: { episodes, chart } }: Words,
): string => {
  if (told.kind === 'unknown') return episodes.cannotTell(episodes.why[told.why])
  const value = Math.round(told.value)
  const [minutes, seconds] = [Math.floor((value * SECOND) / MINUTE), value % 60]
  const text = unit === 'bpm' ? episodes.bpm(value) : episodes.minutes(minutes, seconds)
  return `${text} (${chart.coverage(percent(told.coverage))})`
}
