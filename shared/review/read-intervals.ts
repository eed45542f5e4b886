import { linesOf } from './lines.ts'
import { type ReadRecordings, unreadable } from './recording.ts'

/** An interval below this is in seconds, above it in ms: no heart beats 10 times a second, nor once in 10 s. */
const SECONDS_BELOW = 10
const LONGEST_RECORDING_S = 7 * 24 * 3600

/** Reads plain text with one RR interval per line, in ms or s, as Elite HRV, HRV Logger and Kubios write it. */
export const readIntervals = (text: string): ReadRecordings => {
  const ends: number[] = []
  const rrMs: number[] = []
  let atS = 0
  let inSeconds: boolean | null = null
  for (const line of linesOf(text)) {
    const cell = line.text.trim()
    if (cell === '') continue
    const value = Number(cell.replace(',', '.'))
    if (!Number.isFinite(value) || value <= 0) {
      return unreadable(line.number, 'one RR interval in ms or s')
    }
    inSeconds ??= value < SECONDS_BELOW
    if (value < SECONDS_BELOW !== inSeconds) {
      return unreadable(
        line.number,
        `an interval in ${inSeconds ? 's' : 'ms'}, as in the lines above`,
      )
    }
    const rr = inSeconds ? value * 1000 : value
    atS += rr / 1000
    if (atS > LONGEST_RECORDING_S) return unreadable(line.number, 'a recording of a week at most')
    ends.push(atS)
    rrMs.push(rr)
  }
  if (ends.length === 0) return unreadable(1, 'a table with a header, or one RR interval per line')
  const recording = {
    atS: Float64Array.from(ends),
    rrMs: Float64Array.from(rrMs),
    rateBpm: new Float64Array(ends.length).fill(Number.NaN),
  }
  return { kind: 'recordings', recordings: [recording] }
}
