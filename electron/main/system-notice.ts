import { Notification } from 'electron'
import type { NoticePorts } from './cue-notice.ts'
import type { Log } from './log.ts'

const NONE = { close: () => undefined }

/** The computer's own notifications. Silent: Ebb's one sound is heard already. */
export const systemNotice =
  (log: Log): NoticePorts['show'] =>
  ({ title, body, onClick }) => {
    if (!Notification.isSupported()) return NONE
    const notification = new Notification({ title, body, silent: true })
    notification.on('click', onClick)
    notification.on('failed', () => log('a system notification could not be shown'))
    notification.show()
    return { close: () => notification.close() }
  }
