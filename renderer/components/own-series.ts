import { heightOf } from './water-level.ts'

/** An own level at a second of the session clock; null is "can't tell". */
export type Sample = { readonly second: number; readonly level: number | null }

/** What the chart reaches back, s (ours): slow enough to rest the eye on. */
export const CHART_S = 600

/** What was not seen for so long, s (ours), is a gap: the computer slept, or another window hid this one. */
const UNSEEN_S = 60

/** The series with what is seen now, no older than the chart; a clock that went back begins it anew. */
export const withSample = (series: readonly Sample[], now: Sample): readonly Sample[] => {
  const last = series.at(-1)
  if (last !== undefined && last.second > now.second) return [now]
  const before = last?.second === now.second ? series.slice(0, -1) : series
  return [...before.filter(({ second }) => second > now.second - CHART_S), now]
}

const figure = (value: number): string => String(Math.round(value * 10) / 10)

/**
 * The series as an SVG path: a second is one wide, now at the end of `CHART_S`, and the height is the water's, of a
 * hundred. What cannot be told or was not seen is a gap.
 */
export const seriesPath = (series: readonly Sample[]): string => {
  const now = series.at(-1)?.second ?? 0
  let seen: number | null = null
  const parts: string[] = []
  for (const { second, level } of series) {
    if (level === null) {
      seen = null
      continue
    }
    const joins = seen !== null && second - seen <= UNSEEN_S
    const x = figure(CHART_S - (now - second))
    const y = figure(100 - 100 * heightOf(level))
    // A single point is a line of no length, which round ends let be seen.
    parts.push(joins ? `L${x} ${y}` : `M${x} ${y}l0 0`)
    seen = second
  }
  return parts.join('')
}
