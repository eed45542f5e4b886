import { mean } from '../signal/statistics.ts'

/**
 * Experimental: whether two levels above rest moved in similar ways over a talk (science 5.3, its figures). It is chance-prone
 * by nature, so nothing of it is ever a number: `similar`, or `none`, which is common. No lead, no lag, no direction but alike.
 */
export type CoMovement = 'similar' | 'none'

const CO_MOVEMENT = {
  /** Longer gaps stay gaps, s. */
  longestBridged: 10,
  /** Width of the centred mean, s. */
  meanS: 60,
  /** Less talk than this, s, or less of it with both levels, share, tells nothing. */
  leastTalkS: 15 * 60,
  leastCoverage: 0.7,
  surrogates: 199,
  /** The least a surrogate is shifted by, s, at either end. */
  leastShiftS: 120,
  mostP: 0.01,
} as const

type Series = readonly (number | null)[]

/** Gaps of at most ten seconds between two levels, bridged by a straight line. */
const bridged = (series: Series): (number | null)[] => {
  const filled = [...series]
  let last = -1
  for (const [at, value] of series.entries()) {
    if (value === null) continue
    const from = series[last] ?? null
    if (from !== null && at - last - 1 <= CO_MOVEMENT.longestBridged) {
      for (let between = last + 1; between < at; between += 1)
        filled[between] = from + ((value - from) * (between - last)) / (at - last)
    }
    last = at
  }
  return filled
}

/** The mean of what is known in the minute around each second; null where that second itself is not. */
const smoothed = (series: Series): Series => {
  const sums = [0]
  const counts = [0]
  for (const [at, value] of series.entries()) {
    sums.push((sums[at] ?? 0) + (value ?? 0))
    counts.push((counts[at] ?? 0) + (value === null ? 0 : 1))
  }
  const half = CO_MOVEMENT.meanS / 2
  return series.map((value, at) => {
    if (value === null) return null
    const [from, to] = [Math.max(0, at - half), Math.min(series.length, at + half + 1)]
    const count = (counts[to] ?? 0) - (counts[from] ?? 0)
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / count
  })
}

/** Each stretch of talk by itself: nothing is drawn or averaged across a pause. */
const prepared = (series: Series, stretches: readonly number[]): Series => {
  let from = 0
  return stretches.flatMap((length) => {
    const stretch = series.slice(from, from + length)
    from += length
    return smoothed(bridged(stretch))
  })
}

const centred = (values: readonly number[]): Float64Array => {
  const middle = mean(values)
  return Float64Array.from(values, (value) => value - middle)
}

/** Pearson's r of two centred series, the second turned by `shift`; its sign and size rank as those of Fisher's z do. */
const correlation = (x: Float64Array, y: Float64Array, shift: number): number => {
  let [product, ofX, ofY] = [0, 0, 0]
  for (let at = 0; at < x.length; at += 1) {
    const one = x[at] ?? 0
    const other = y[(at + shift) % y.length] ?? 0
    product += one * other
    ofX += one * one
    ofY += other * other
  }
  return product / Math.sqrt(ofX * ofY)
}

/** So many turns, spread evenly: the same talk always gives the same answer. */
const shiftsOf = (count: number): readonly number[] => {
  const { surrogates, leastShiftS } = CO_MOVEMENT
  const room = count - 2 * leastShiftS
  return Array.from(
    { length: surrogates },
    (_, index) => leastShiftS + Math.floor((index * room) / (surrogates - 1)),
  )
}

/**
 * Of two series of one talk, each second of it the level above the own rest (bpm, null where unknown); `stretches`: how many
 * seconds of talk lie together before a pause parts them. Null where there is too little to tell anything.
 */
export const coMovementOf = (
  a: Series,
  b: Series,
  stretches: readonly number[],
): CoMovement | null => {
  if (a.length !== b.length || a.length < CO_MOVEMENT.leastTalkS) return null
  const [x, y] = [prepared(a, stretches), prepared(b, stretches)]
  const valid = x.flatMap((one, at) => {
    const other = y[at] ?? null
    return one === null || other === null ? [] : [{ one, other }]
  })
  if (valid.length < CO_MOVEMENT.leastCoverage * a.length) return null
  // Only what both have is turned, so every surrogate has the same gaps.
  const ofA = centred(valid.map(({ one }) => one))
  const ofB = centred(valid.map(({ other }) => other))
  const r = correlation(ofA, ofB, 0)
  // Taking turns moves two hearts against each other: that is never told. Neither is a level that does not move at all.
  if (!(r > 0)) return 'none'
  const asFar = shiftsOf(valid.length).filter(
    (shift) => Math.abs(correlation(ofA, ofB, shift)) >= Math.abs(r),
  ).length
  const p = (1 + asFar) / (1 + CO_MOVEMENT.surrogates)
  return p <= CO_MOVEMENT.mostP ? 'similar' : 'none'
}
