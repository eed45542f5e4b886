import { DAY, type EpochMs, epochMs, HOUR, MINUTE } from '#shared/units.ts'

/** Whether `at` lies on another day than `now`, here. Promises reach a day ahead, so that is tomorrow. */
export const isTomorrow = (now: EpochMs, at: EpochMs): boolean =>
  new Date(now).toDateString() !== new Date(at).toDateString()

/** The next time the clock here shows `hours:minutes`, after `now`. */
export const nextClockTime = (now: EpochMs, hours: number, minutes: number): EpochMs => {
  const at = new Date(now)
  at.setHours(hours, minutes, 0, 0)
  if (at.getTime() <= now) at.setDate(at.getDate() + 1)
  return epochMs(at.getTime())
}

/** So many hours from now, up to the full minute that is said aloud. */
export const inHours = (now: EpochMs, hours: number): EpochMs =>
  epochMs(Math.ceil((now + hours * HOUR) / MINUTE) * MINUTE)

/** The same time tomorrow, down to the full minute: a promise reaches no further than a day (numbers). */
export const sameTimeTomorrow = (now: EpochMs): EpochMs =>
  epochMs(Math.floor((now + DAY) / MINUTE) * MINUTE)

/** Whether a time can be promised: a minute ahead at least, a day at most (numbers). Null where it can. */
export const cannotPromise = (now: EpochMs, at: EpochMs): 'too-soon' | 'too-far' | null => {
  if (at < now + MINUTE) return 'too-soon'
  // The night the clocks go back is an hour longer.
  return at > now + DAY ? 'too-far' : null
}

/** "20:47" as a time field has it. */
export const toField = (at: EpochMs): string => {
  const date = new Date(at)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What a time field says as hours and minutes; null while it says nothing. */
export const fromField = (value: string): readonly [hours: number, minutes: number] | null => {
  const match = /^(\d{2}):(\d{2})/.exec(value)
  return match === null ? null : [Number(match[1]), Number(match[2])]
}
