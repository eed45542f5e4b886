export type Paper = 'A4' | 'Letter'

/** Where letters are written on US Letter (Unicode CLDR, supplemental measurement data: paperSize US-Letter); elsewhere on A4. */
const LETTER: ReadonlySet<string> = new Set([
  ...['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI'],
  ...['PA', 'PH', 'PR', 'SV', 'US', 'VE'],
])

/** The paper of a country, by its two letters. */
export const paperOf = (country: string): Paper =>
  LETTER.has(country.toUpperCase()) ? 'Letter' : 'A4'
