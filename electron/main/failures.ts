import type { Log } from './log.ts'
import type { Notices } from './notices.ts'

/** Tells of a failure that nothing else has caught. */
export type Failed = (what: string, detail?: unknown) => void

/** So many are written down in one run (ours): what fails every second would push all else out of the log. */
const MOST = 20

/** Each is written down; the two are told once, in words that say what helps. */
export const openFailures = (log: Log, notices: Notices): Failed => {
  let written = 0
  return (what, detail) => {
    written += 1
    if (written <= MOST) log(what, detail)
    notices.add({ kind: 'something-failed' })
  }
}

/** Without it Electron shows the two a stack in English, over whatever they are in the middle of; it goes on either way. */
export const catchTheRest = (main: NodeJS.EventEmitter, failed: Failed): void => {
  main.on('uncaughtException', (error) => failed('main failed', error))
  main.on('unhandledRejection', (reason) => failed('main failed', reason))
}
