import { app } from 'electron'
import type { SystemLanguage } from '#shared/guidance/languages.ts'

/** How this computer is set, as far as words and clocks go. Known once the app is ready. */
export const systemLanguage = (): SystemLanguage => ({
  languages: app.getPreferredSystemLanguages(),
  country: app.getLocaleCountryCode(),
})
