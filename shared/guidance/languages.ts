/** The languages Ebb speaks (ISO 639), each with its name in its own words. */
export const LANGUAGE_NAMES = { en: 'English', fr: 'Français', fa: 'فارسی' } as const

export type Language = keyof typeof LANGUAGE_NAMES
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[]

/** What is set: one of them, or the computer's. */
export type LanguageSetting = Language | 'system'

/** How this computer is set. */
export type SystemLanguage = {
  /** The languages its people read, best first, as it names them (BCP 47). */
  readonly languages: readonly string[]
  /** The country whose ways it follows (ISO 3166, two letters), or an empty text. */
  readonly country: string
}

/** Where the computer names none that Ebb speaks. */
const OTHERWISE: Language = 'en'

/** Null for what is no language tag at all: "C" of a Unix without a locale. */
const parsed = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

const localesOf = ({ languages }: SystemLanguage): readonly Intl.Locale[] =>
  languages.map(parsed).filter((locale) => locale !== null)

/** The language that is spoken: the chosen one, else the first of the computer's that Ebb speaks. */
export const spokenLanguage = (setting: LanguageSetting, system: SystemLanguage): Language => {
  if (setting !== 'system') return setting
  const known = localesOf(system).map(({ language }) => LANGUAGES.find((it) => it === language))
  return known.find((language) => language !== undefined) ?? OTHERWISE
}

/** Whether there is a way of writing for exactly this language in this country. */
const isKnown = (tag: string): boolean =>
  parsed(tag) !== null && new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag

/**
 * How times, dates and figures are written in that language: as in the country the computer is set to where that is
 * known, for its people live by that clock; else as the computer itself writes this language.
 */
export const localeOf = (language: Language, system: SystemLanguage): string => {
  const here = `${language}-${system.country}`
  if (isKnown(here)) return here
  const own = localesOf(system).find((locale) => locale.language === language)
  return own?.toString() ?? language
}
