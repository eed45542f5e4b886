/**
 * What one heart left in a file, column by column, because a day has a hundred thousand rows. Row i is a beat that
 * ended at `atS[i]`, or a strap's rate at that moment, or both; NaN where the file has nothing. Rows are in order of time.
 */
export type Recording = {
  /** Seconds since the start of the recording. */
  readonly atS: Float64Array
  readonly rrMs: Float64Array
  readonly rateBpm: Float64Array
}

/** What was expected where a file could not be read; its words stand in the dictionary. */
export type Expected =
  | 'interval'
  | 'interval-s'
  | 'interval-ms'
  | 'anything'
  | 'week'
  | 'session'
  | 'session-order'
  | 'session-beats'
  | 'time'
  | 'rr'
  | 'rate'
  | 'order'
  | 'rows'
  | 'header'

/** What could not be read, for one line of text: where, and what was expected there. */
export type Unreadable = {
  readonly kind: 'unreadable'
  /** Counted from 1. */
  readonly line: number
  readonly expected: Expected
}

export type ReadRecordings =
  | { readonly kind: 'recordings'; readonly recordings: readonly Recording[] }
  | Unreadable

export const unreadable = (line: number, expected: Expected): Unreadable => ({
  kind: 'unreadable',
  line,
  expected,
})

/** One row as it is read; null where the file has nothing. */
export type RecordedRow = {
  readonly atS: number
  readonly rrMs: number | null
  readonly rateBpm: number | null
}

/** The rows, in order of time, as a recording. */
export const recordingOf = (rows: readonly RecordedRow[]): Recording => ({
  atS: Float64Array.from(rows, (row) => row.atS),
  rrMs: Float64Array.from(rows, (row) => row.rrMs ?? Number.NaN),
  rateBpm: Float64Array.from(rows, (row) => row.rateBpm ?? Number.NaN),
})

/** Length of a recording, s: to the end of its last row. */
export const durationOf = (recording: Recording): number => recording.atS.at(-1) ?? 0

/** Whether it holds beat intervals, or rates only. */
export const hasIntervals = (recording: Recording): boolean =>
  recording.rrMs.some((rr) => !Number.isNaN(rr))
