import { DAY, type EpochMs } from '#shared/units.ts'

export type DayOf = 'yesterday' | 'today' | 'tomorrow' | 'another'

const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString()

/** The day at noon lies within every length a day here can have. */
const noonOf = (at: EpochMs): number => new Date(at).setHours(12, 0, 0, 0)

/** Which day `at` is, seen from `now`, here and by this computer's calendar. */
export const dayOf = (now: EpochMs, at: EpochMs): DayOf => {
  if (isSameDay(now, at)) return 'today'
  if (isSameDay(noonOf(now) + DAY, at)) return 'tomorrow'
  return isSameDay(noonOf(now) - DAY, at) ? 'yesterday' : 'another'
}
