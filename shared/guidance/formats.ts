import type { EpochMs } from '../units.ts'

/** How a time of day is written: its digits and, apart from them, the part of the day where the language names it. */
export type ClockParts = { readonly digits: string; readonly dayPeriod: string | null }

/** A date in the calendar of the people, for lists of many. */
export type Calendar = {
  /** All a date may be called by: the day of the week, the month in full and in short, the time. */
  readonly names: (at: EpochMs) => string
  /** "December 2026". */
  readonly month: (at: EpochMs) => string
  /** "2026". */
  readonly year: (at: EpochMs) => string
}

const calendarIn = (locale: string): Calendar => {
  const writer = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const long = writer({ dateStyle: 'full', timeStyle: 'short' })
  const short = writer({ dateStyle: 'medium' })
  // Whoever has a keyboard of Latin figures finds a day written in others.
  const latin = writer({ dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' })
  const month = writer({ month: 'long' })
  const year = writer({ year: 'numeric' })
  return {
    names: (at) => `${long.format(at)} ${short.format(at)} ${latin.format(at)}`,
    // Not in one: of the Persian calendar ICU would put the year first.
    month: (at) => `${month.format(at)} ${year.format(at)}`,
    year: (at) => year.format(at),
  }
}

/** Times, dates and figures as one language writes them, in one country. */
export type Formats = {
  /** "20:47", or "8:47 PM" where clocks count to twelve. */
  readonly clock: (at: EpochMs) => string
  readonly clockParts: (at: EpochMs) => ClockParts
  /** A day and the time on it. */
  readonly day: (at: EpochMs) => string
  /** "3 December 2026": with the year, since talks may be kept for a whole one. */
  readonly date: (at: EpochMs) => string
  /** Made once for each list: a thousand dates ask for the same. */
  readonly calendar: () => Calendar
  /** A day of everybody's calendar: year, month and day, as in 2026-11-23. */
  readonly isoDay: (day: string) => string
  /** A number that stands by itself. */
  readonly figure: (value: number) => string
  /** A country by its two letters (ISO 3166); the letters where the language has no name for it. */
  readonly country: (code: string) => string
}

/**
 * The formats of a locale (BCP 47). The time zone is asked anew each time: who travels, or whose computer learns of another one,
 * reads the same instant as the clock on the wall has it there.
 */
export const formatsIn = (locale: string): Formats => {
  const write = (at: EpochMs | Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, options).format(at)
  const clock = () => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  let figures: Intl.NumberFormat | null = null
  // Made with the first figure: the first screen has none, and what ICU reads for it was a good part of its script.
  const figure = (value: number): string => {
    figures ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
    return figures.format(value)
  }
  return {
    clock: (at) => clock().format(at),
    clockParts: (at) => {
      const parts = clock().formatToParts(at)
      const named = parts.find(({ type }) => type === 'dayPeriod')
      const digits = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value)
      return { digits: digits.join('').trim(), dayPeriod: named?.value ?? null }
    },
    day: (at) => write(at, { dateStyle: 'medium', timeStyle: 'short' }),
    date: (at) => write(at, { dateStyle: 'long' }),
    calendar: () => calendarIn(locale),
    isoDay: (day) => write(new Date(day), { dateStyle: 'long', timeZone: 'UTC' }),
    figure,
    country: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
  }
}
