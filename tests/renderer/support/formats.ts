import { localeOf } from '#shared/guidance/languages.ts'
import { formatsIn } from '../../../renderer/language/formats.ts'
import { appState } from './snapshots.ts'

/** Times as the window of these tests writes them. */
export const formats = formatsIn(localeOf('en', appState().systemLanguage))
