import { type ReadRecordings, type RecordedRow, unreadable } from './recording.ts'

/** An interval below this is in seconds, above it in ms: no heart beats 10 times a second, nor once in 10 s. */
const SECONDS_BELOW = 10
const LONGEST_RECORDING_S = 7 * 24 * 3600

/** Reads plain text with one RR interval per line, in ms or s, as Elite HRV, HRV Logger and Kubios write it. */
export const readIntervals = (lines: readonly string[]): ReadRecordings => {
  const rows: RecordedRow[] = []
  let atS = 0
  let inSeconds: boolean | null = null
  for (const [index, text] of lines.entries()) {
    const cell = text.trim()
    if (cell === '') continue
    const value = Number(cell.replace(',', '.'))
    if (!Number.isFinite(value) || value <= 0) {
      return unreadable(index + 1, 'one RR interval in ms or s')
    }
    inSeconds ??= value < SECONDS_BELOW
    if (value < SECONDS_BELOW !== inSeconds) {
      return unreadable(
        index + 1,
        `an interval in ${inSeconds ? 's' : 'ms'}, as in the lines above`,
      )
    }
    const rrMs = inSeconds ? value * 1000 : value
    atS += rrMs / 1000
    if (atS > LONGEST_RECORDING_S) return unreadable(index + 1, 'a recording of a week at most')
    rows.push({ atS, rrMs, rateBpm: null })
  }
  if (rows.length === 0) return unreadable(1, 'a table with a header, or one RR interval per line')
  return { kind: 'recordings', recordings: [{ rows }] }
}
