import { appendFileSync } from 'node:fs'

/** What went wrong, for whoever repairs it. Never bytes, rates, names or words of the two. */
export type Log = (message: string, detail?: unknown) => void

const textOf = (detail: unknown): string => {
  if (detail === undefined) return ''
  return detail instanceof Error ? ` ${detail.name}: ${detail.message}` : ` ${String(detail)}`
}

/** A log on standard error and in a file; a full disk costs the line, not the talk. */
export const openLog = (path: string): Log => {
  return (message, detail) => {
    const line = `${new Date().toISOString()} ${message}${textOf(detail)}`
    console.error(line)
    try {
      appendFileSync(path, `${line}\n`)
    } catch {
      // Nowhere left to say it.
    }
  }
}
