import { DAY, type EpochMs } from '../units.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** Days before each month of a year that begins in March. */
const daysBefore = (month: number): number => Math.floor((153 * month + 2) / 5)

/**
 * A wall-clock instant as ISO 8601 in UTC, to the second: `2026-11-23T20:27:00Z`. Years 1970 to 9999. By the Gregorian
 * calendar, counted in eras of 400 years that begin on 1 March, so that a leap day comes last.
 */
export const isoOf = (instant: EpochMs): string => {
  const days = Math.floor(instant / DAY)
  const seconds = Math.floor((instant - days * DAY) / 1000)
  // 719468 days lie between 0000-03-01 and 1970-01-01; an era has 146097.
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - daysBefore(march) + 1
  const month = march < 10 ? march + 3 : march - 9
  const full = year + era * 400 + (month <= 2 ? 1 : 0)
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    two(Math.floor(part)),
  )
  return `${String(full).padStart(4, '0')}-${two(month)}-${two(day)}T${clock.join(':')}Z`
}
