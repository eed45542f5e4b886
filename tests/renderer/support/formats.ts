import { formatsIn } from '#shared/guidance/formats.ts'
import { localeOf } from '#shared/guidance/languages.ts'
import { appState } from './snapshots.ts'

/** Times as the window of these tests writes them. */
export const formats = formatsIn(localeOf('en', appState().systemLanguage))
