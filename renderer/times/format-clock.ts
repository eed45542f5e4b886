import type { EpochMs } from '#shared/units.ts'

/** In the computer's own way of telling time, twelve hours or twenty-four. */
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** "20:47", or "8:47 PM" where the computer says so. */
export const formatClock = (at: EpochMs): string => clock.format(at)

/** Digits and, apart from them, the part of the day where the computer's language names it. */
export const clockParts = (
  at: EpochMs,
): { readonly digits: string; readonly dayPeriod: string | null } => {
  const parts = clock.formatToParts(at)
  const named = parts.find(({ type }) => type === 'dayPeriod')
  const digits = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value)
  return { digits: digits.join('').trim(), dayPeriod: named?.value ?? null }
}

export const formatDay = (at: EpochMs): string => day.format(at)

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })

/** "3 December 2026", in the computer's own way; with the year, since talks may be kept for a whole one. */
export const formatDate = (at: EpochMs): string => date.format(at)
