import { linesOf } from './lines.ts'
import { type ReadRecordings, type Unreadable, unreadable } from './recording.ts'
import { LONGEST_RECORDING_S } from './recording-limits.ts'

/** An interval below this is in seconds, above it in ms: no heart beats 10 times a second, nor once in 10 s. */
const SECONDS_BELOW = 10

const valueIn = (cell: string): number | null => {
  const value = Number(cell.replace(',', '.'))
  return Number.isFinite(value) && value > 0 ? value : null
}

/** The intervals of a text as they are written, with the unit of all of them. */
type Written = { readonly values: readonly number[]; readonly msPerUnit: number }

const readValues = (text: string): Written | Unreadable => {
  const values: number[] = []
  for (const { number, text: line } of linesOf(text)) {
    const cell = line.trim()
    if (cell === '') continue
    const value = valueIn(cell)
    if (value === null) return unreadable(number, 'interval')
    const inSeconds = (values[0] ?? value) < SECONDS_BELOW
    if (value < SECONDS_BELOW !== inSeconds) {
      return unreadable(number, inSeconds ? 'interval-s' : 'interval-ms')
    }
    values.push(value)
  }
  return { values, msPerUnit: (values[0] ?? 0) < SECONDS_BELOW ? 1000 : 1 }
}

/** Reads plain text with one RR interval per line, in ms or s, as Elite HRV, HRV Logger and Kubios write it. */
export const readIntervals = (text: string): ReadRecordings => {
  const written = readValues(text)
  if ('kind' in written) return written
  const { values, msPerUnit } = written
  if (values.length === 0) return unreadable(1, 'anything')
  const rrMs = Float64Array.from(values, (value) => value * msPerUnit)
  let atMs = 0
  const atS = rrMs.map((rr) => {
    atMs += rr
    return atMs / 1000
  })
  if (atMs / 1000 > LONGEST_RECORDING_S) return unreadable(1, 'week')
  const rateBpm = new Float64Array(rrMs.length).fill(Number.NaN)
  return { kind: 'recordings', recordings: [{ atS, rrMs, rateBpm }] }
}
