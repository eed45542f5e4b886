import { appendFileSync, renameSync, statSync } from 'node:fs'

/** What went wrong, for whoever repairs it. Never bytes, rates, names or words of the two. */
export type Log = (message: string, detail?: unknown) => void

/** Its name in the profile. */
export const LOG_FILE = 'ebb.log'

/** The file holds so many bytes (ours), and the one before it as many: whoever floods it fills no disk. */
export const LARGEST_LOG = 256 * 1024
/** A detail is cut here (ours): messages of errors may quote what they could not read. */
const LONGEST_DETAIL = 500
/** Controls and line ends, with which a detail could forge lines of its own. */
const BREAKING = /[\p{Cc}\u2028\u2029]+/gu

const textOf = (detail: unknown): string => {
  if (detail === undefined) return ''
  const text = detail instanceof Error ? `${detail.name}: ${detail.message}` : String(detail)
  return ` ${text.slice(0, LONGEST_DETAIL).replace(BREAKING, ' ')}`
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** A log on standard error and in a file; a full disk costs the line, not the talk. */
export const openLog = (path: string): Log => {
  return (message, detail) => {
    const line = `${new Date().toISOString()} ${message}${textOf(detail)}`
    try {
      if (sizeOf(path) >= LARGEST_LOG) renameSync(path, `${path}.old`)
      appendFileSync(path, `${line}\n`)
    } catch {
      // Nowhere left to say it.
    }
    console.error(line)
  }
}
