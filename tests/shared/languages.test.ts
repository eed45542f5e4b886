import { expect, test } from 'vitest'
import { LANGUAGES, localeOf, spokenLanguage } from '#shared/guidance/languages.ts'
import { settingsSchema } from '#shared/settings/settings.ts'

const computer = (languages: readonly string[], country = '') => ({ languages, country })

test('what is chosen is spoken, whatever the computer is set to', () => {
  for (const language of LANGUAGES)
    expect(spokenLanguage(language, computer(['fr-FR', 'fa-IR'], 'FR'))).toBe(language)
})

test.each([
  [['en-US'], 'en'],
  [['de-DE', 'en'], 'en'],
  [['fr-CA'], 'fr'],
  [['de-CH', 'fr-CH', 'en'], 'fr'],
  [['fa-IR'], 'fa'],
  // Dari is the Persian of Afghanistan.
  [['prs'], 'fa'],
  // What names no language at all, as a Unix without a locale does, is passed over.
  [['c'], 'en'],
  [['', 'not a tag'], 'en'],
  [[], 'en'],
] as const)('of the computer’s languages %j is spoken: %s', (languages, spoken) => {
  expect(spokenLanguage('system', computer(languages))).toBe(spoken)
})

test.each([
  [['en-US'], 'GB', 'en-GB'],
  [['en-US'], '', 'en-US'],
  [['de-DE', 'en-IE'], '', 'en-IE'],
  [['de-DE'], 'XX', 'en'],
  [['c'], '', 'en'],
] as const)(
  'English on a computer set to %j in “%s” writes times as %s',
  (languages, country, locale) => {
    expect(localeOf('en', computer(languages, country))).toBe(locale)
  },
)

test('Persian and French, too, are written as where the computer is set to', () => {
  expect(localeOf('fr', computer(['en-US'], 'CA'))).toBe('fr-CA')
  expect(localeOf('fr', computer(['en-US'], 'US'))).toBe('fr')
  expect(localeOf('fa', computer(['fa-AF'], ''))).toBe('fa-AF')
  expect(localeOf('fa', computer(['en-GB'], 'GB'))).toBe('fa')
})

test('a language nobody knows here is the computer’s', () => {
  expect(settingsSchema.parse({ language: 'tlh' }).language).toBe('system')
  for (const language of LANGUAGES)
    expect(settingsSchema.parse({ language }).language).toBe(language)
})
