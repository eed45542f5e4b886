import { linesOf } from './lines.ts'
import { readIntervals } from './read-intervals.ts'
import { readSession } from './read-session.ts'
import { readTable } from './read-table.ts'
import type { ReadRecordings } from './recording.ts'

/**
 * Reads what a file holds, by its content and not by its name: a session that Ebb has exported, a table of one or two hearts,
 * or plain intervals.
 */
export const readRecordings = (text: string): ReadRecordings => {
  if (/^\uFEFF?\s*\{/.test(text)) return readSession(text)
  const first = linesOf(text).next()
  // Anything with a word in its first line means to be a table, and is told what a table needs.
  const hasWords = !first.done && /[a-z]/i.test(first.value.text)
  return hasWords ? readTable(text) : readIntervals(text)
}
