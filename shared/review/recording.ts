/** One row of a recording: a beat that ended at `atS`, or a strap's rate at `atS`, or both. An empty cell is `null`. */
export type RecordedRow = {
  /** Seconds since the start of the recording. */
  readonly atS: number
  readonly rrMs: number | null
  readonly rateBpm: number | null
}

/** What one heart left in a file. Rows are in order of time. */
export type Recording = { readonly rows: readonly RecordedRow[] }

/** What could not be read, for one line of text: where, and what was expected there. */
export type Unreadable = {
  readonly kind: 'unreadable'
  /** Counted from 1; 0 where it is the file as a whole. */
  readonly line: number
  readonly expected: string
}

export type ReadRecordings =
  | { readonly kind: 'recordings'; readonly recordings: readonly Recording[] }
  | Unreadable

export const unreadable = (line: number, expected: string): Unreadable => ({
  kind: 'unreadable',
  line,
  expected,
})

/** Length of a recording, s: to the end of its last row. */
export const durationOf = (recording: Recording): number => recording.rows.at(-1)?.atS ?? 0

/** Whether it holds beat intervals, or rates only. */
export const hasIntervals = (recording: Recording): boolean =>
  recording.rows.some((row) => row.rrMs !== null)
