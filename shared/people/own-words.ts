/** The longest name, in characters as people count them, and in UTF-16 units, so that no stack of marks breaks a line (ours). */
const LONGEST_NAME = 24
const LONGEST_NAME_UNITS = 96
/** So much can be typed of a name, UTF-16 units: two for a character, as most take one or two (ours). */
export const LONGEST_TYPED_NAME = 2 * LONGEST_NAME

/** The longest line of each kind that is kept, UTF-16 units (ours). */
export const LONGEST_LINE = { place: 60, sign: 60, soothes: 80, wordsOfReturn: 140 } as const

/** Controls, and the invisible marks that turn the direction of what stands beside them. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** One line of what somebody wrote: no controls, no blanks at its ends, none twice, cut at `longest` UTF-16 units. */
export const asLine = (text: string, longest: number): string => {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim().normalize('NFC')
  return charactersOf(line, longest, longest).trim()
}

/** A name or an initial, 1 to 24 characters; null where nothing is left that can be read. */
export const asName = (text: string): string | null => {
  const name = charactersOf(asLine(text, 1_000), LONGEST_NAME, LONGEST_NAME_UNITS).trim()
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : null
}

/** So many whole characters, never half a one: an emoji of several parts is one. */
const charactersOf = (text: string, most: number, mostUnits: number): string => {
  let kept = ''
  let count = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    count += 1
    if (count > most || kept.length + segment.length > mostUnits) break
    kept += segment
  }
  return kept
}
