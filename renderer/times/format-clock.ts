import type { EpochMs } from '#shared/units.ts'

/**
 * In the computer's own way of telling time, twelve hours or twenty-four. Asked anew each time: who travels, or whose
 * computer learns of another time zone, reads the same instant as the clock on the wall has it there.
 */
const clock = () => new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

/** "20:47", or "8:47 PM" where the computer says so. */
export const formatClock = (at: EpochMs): string => clock().format(at)

/** Digits and, apart from them, the part of the day where the computer's language names it. */
export const clockParts = (
  at: EpochMs,
): { readonly digits: string; readonly dayPeriod: string | null } => {
  const parts = clock().formatToParts(at)
  const named = parts.find(({ type }) => type === 'dayPeriod')
  const digits = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value)
  return { digits: digits.join('').trim(), dayPeriod: named?.value ?? null }
}

export const formatDay = (at: EpochMs): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** "December 2026". */
export const formatMonth = (at: EpochMs): string =>
  new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' }).format(at)

/** "3 December 2026", in the computer's own way; with the year, since talks may be kept for a whole one. */
export const formatDate = (at: EpochMs): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(at)
