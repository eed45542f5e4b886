/** A country by its two letters, in words; the letters where the language has none. */
export const countryName = (country: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country

/** A day as it is written in that language. `day`: year, month and day, as in 2026-11-23. */
export const formatIsoDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
