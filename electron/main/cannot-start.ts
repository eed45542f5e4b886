import { type SystemLanguage, spokenLanguage } from '#shared/guidance/languages.ts'
import { OUTSIDE } from '#shared/guidance/outside.ts'
import type { Log } from './log.ts'

export type CannotStartPorts = {
  readonly log: Log
  readonly logPath: string
  readonly system: SystemLanguage
  /** A box of the computer's own; returns once it has been read. */
  readonly show: (title: string, body: string) => void
}

/** Says that Ebb could not start, and where it is written why: whoever pressed its icon sees nothing else. */
export const sayCannotStart = (
  error: unknown,
  { log, logPath, system, show }: CannotStartPorts,
): void => {
  log('Ebb could not start', error)
  // The settings may be what stood in the way, so the language is the computer's.
  const { title, body } = OUTSIDE[spokenLanguage('system', system)].cannotStart
  show(title, body(logPath))
}
