import { notification as english } from './english/notification.ts'
import { notification as french } from './french/notification.ts'
import type { Language } from './languages.ts'
import { notification as persian } from './persian/notification.ts'
import type { Words } from './words.ts'

/** What is said outside the window, in every language: so little that all of it is at hand. */
export const NOTIFICATIONS: Readonly<Record<Language, Words['notification']>> = {
  en: english.notification,
  fr: french.notification,
  fa: persian.notification,
}
