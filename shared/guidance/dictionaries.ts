import type { Language } from './languages.ts'
import { english, type Words } from './words.ts'

/** English is always at hand; every other language is fetched once somebody speaks it. */
const DICTIONARIES: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => english,
  fr: async () => (await import('./french/words.ts')).french,
  fa: async () => (await import('./persian/words.ts')).persian,
}

export const wordsIn = (language: Language): Promise<Words> => DICTIONARIES[language]()
