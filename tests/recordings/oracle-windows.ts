import { readRecordingRows } from '../support/recordings.ts'

/** The seconds (FROM, TO] that a row of the oracle speaks of, counted from the start of the first beat. */
const WINDOWS: Readonly<Record<string, readonly [number, number]>> = {
  all: [0, Number.POSITIVE_INFINITY],
  first300s: [0, 300],
  '600-900s': [600, 900],
}

/** The RR (ms) of a series that end within a window of the oracle. */
export const rrIn = (series: string, window: string): readonly number[] => {
  const [from, to] = WINDOWS[window] ?? [Number.NaN, Number.NaN]
  const inside = readRecordingRows(`rr_series/${series}.csv`).filter((row) => {
    const endsAt = Number(row.get('t_s'))
    return endsAt > from && endsAt <= to
  })
  return inside.map((row) => Number(row.get('rr_ms')))
}
