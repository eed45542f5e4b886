import { Notification } from 'electron'
import { type SystemLanguage, spokenLanguage } from '#shared/guidance/languages.ts'
import { OUTSIDE } from '#shared/guidance/outside.ts'
import { CueNotice, type NoticePorts } from './cue-notice.ts'
import type { Log } from './log.ts'
import type { MainWindow } from './main-window.ts'
import type { SettingsFile } from './settings-file.ts'

const NONE = { close: () => undefined }

/** The computer's own notifications. Silent: Ebb's one sound is heard already. */
const systemNotice =
  (log: Log): NoticePorts['show'] =>
  ({ title, body, onClick }) => {
    if (!Notification.isSupported()) return NONE
    const notification = new Notification({ title, body, silent: true })
    notification.on('click', onClick)
    notification.on('failed', () => log('a system notification could not be shown'))
    notification.show()
    return { close: () => notification.close() }
  }

/** What is said of a cue outside this window, while it is out of sight. */
export const openCueNotice = (
  window: MainWindow,
  settings: SettingsFile,
  system: SystemLanguage,
  log: Log,
): CueNotice => {
  const words = () => OUTSIDE[spokenLanguage(settings.value.language, system)].notification
  const notice = new CueNotice(words, {
    isWanted: () => !window.isInFront && !window.isAway,
    show: systemNotice(log),
    bringUp: () => void window.open(),
  })
  window.whenSeen(() => notice.clear())
  return notice
}
