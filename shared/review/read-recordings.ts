import { readIntervals } from './read-intervals.ts'
import { isTableHeader, readTable } from './read-table.ts'
import type { ReadRecordings } from './recording.ts'

/** Reads what a file holds, by its content and not by its name: a table of one or two hearts, or plain intervals. */
export const readRecordings = (text: string): ReadRecordings => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const first = lines[0] ?? ''
  // Anything with a word in its first line means to be a table, and is told what a table needs.
  return isTableHeader(first) || /[a-z]/i.test(first) ? readTable(lines) : readIntervals(lines)
}
