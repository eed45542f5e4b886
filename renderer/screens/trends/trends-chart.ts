import { figureOf, type TalkInTrends, type Trend, type TrendKey } from '#shared/review/trends.ts'

/** The picture's own units; it is stretched to its place. */
export const WIDTH = 1000
export const HEIGHT = 100

/**
 * So much at least lies between the foot and the top, bpm and s: what is no change does not look like one (ours: ten times
 * the least difference of a rest, ten minutes).
 */
const LEAST_SPAN: Readonly<Record<TrendKey, number>> = { restBpm: 30, rmssdMs: 60, settleS: 600 }

export type Dots = {
  /** Across and down, in the picture's units, of talks at the part of the day that counts, and of the others. */
  readonly like: string
  readonly other: string
  /** The newest of those that count, if it has a figure. */
  readonly newest: string
  /** What is usual: from so far down, so high; null where that is not known yet. */
  readonly band: { readonly top: number; readonly height: number } | null
  readonly known: number
}

const dotAt = (across: number, down: number): string => `M${across.toFixed(1)} ${down.toFixed(2)}h0`

/** One dot for each talk, across by its date; null where no talk has the figure. */
export const dotsOf = (
  talks: readonly TalkInTrends[],
  key: TrendKey,
  trend: Trend,
): Dots | null => {
  const known = talks.flatMap((talk) => {
    const value = figureOf(talk, key)
    return value === null ? [] : [{ talk, value }]
  })
  const [first, newest] = [talks[0], talks.at(-1)]
  if (known.length === 0 || first === undefined || newest === undefined) return null
  const usual =
    trend.usual === null
      ? []
      : [trend.usual.value - trend.usual.within, trend.usual.value + trend.usual.within]
  const values = [...known.map(({ value }) => value), ...usual]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = Math.max(LEAST_SPAN[key], (high - low) * 1.2)
  const top = (low + high + span) / 2
  const down = (value: number): number => ((top - value) / span) * HEIGHT
  const length = newest.begunAt - first.begunAt
  const across = (at: number): number =>
    (length === 0 ? 0.5 : (at - first.begunAt) / length) * WIDTH
  const dots = (of: typeof known): string =>
    of.map(({ talk, value }) => dotAt(across(talk.begunAt), down(value))).join('')
  const isLike = ({ talk }: { talk: TalkInTrends }): boolean => talk.part === newest.part
  return {
    like: dots(known.filter((one) => isLike(one) && one.talk !== newest)),
    other: dots(known.filter((one) => !isLike(one))),
    newest: dots(known.filter(({ talk }) => talk === newest)),
    band:
      trend.usual === null
        ? null
        : {
            top: down(trend.usual.value + trend.usual.within),
            height: ((2 * trend.usual.within) / span) * HEIGHT,
          },
    known: known.length,
  }
}
