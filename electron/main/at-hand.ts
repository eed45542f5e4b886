import { join } from 'node:path'
import type { WebContents } from 'electron'
import type { Clock } from '#shared/clock.ts'
import { wordsIn } from '#shared/guidance/dictionaries.ts'
import { localeOf, spokenLanguage } from '#shared/guidance/languages.ts'
import { openDesk } from './desk/desk.ts'
import { systemFileDialogs } from './keeping/system-file-dialogs.ts'
import type { Place } from './keeping/talk-maker.ts'
import { hiddenPress } from './report/hidden-press.ts'
import type { SettingsFile } from './settings-file.ts'
import { systemLanguage } from './system-language.ts'

const placeOf =
  (settings: SettingsFile): Place =>
  async () => {
    const system = systemLanguage()
    const language = spokenLanguage(settings.value.language, system)
    const words = await wordsIn(language)
    return { words, locale: localeOf(language, system), country: system.country }
  }

/** What keeping asks of the shell: the system's dialogs, a thread for long work, a press, and how things are written here. */
export const atHand = (
  window: { readonly contents: WebContents | null },
  clock: Clock,
  settings: SettingsFile,
  out: string,
) => ({
  dialogs: systemFileDialogs(window, clock),
  desk: openDesk(join(out, 'main', 'desk.js')),
  press: hiddenPress(join(out, 'renderer')),
  place: placeOf(settings),
})
