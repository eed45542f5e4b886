import { outside as english } from './english/outside.ts'
import { outside as french } from './french/outside.ts'
import type { Language } from './languages.ts'
import { outside as persian } from './persian/outside.ts'
import type { Words } from './words.ts'

type Outside = Pick<Words, 'notification' | 'cannotStart'>

/** What is said outside the window, in every language: so little that all of it is at hand. */
export const OUTSIDE: Readonly<Record<Language, Outside>> = {
  en: english,
  fr: french,
  fa: persian,
}
