/** Order statistics on plain numbers. All take a non-empty list and leave it as it was. */

/** Up to this many values an insertion sort beats every other; the live windows hold 11 to 45. */
const FEW = 64

/** Where few values are sorted: looked at before anything else is, and never seen outside. */
const few = new Float64Array(FEW)

const ascending = (values: readonly number[]): ArrayLike<number> => {
  if (values.length > FEW) return Float64Array.from(values).sort()
  let count = 0
  for (const value of values) {
    let at = count
    for (; at > 0; at -= 1) {
      const below = few[at - 1] ?? 0
      if (below <= value) break
      few[at] = below
    }
    few[at] = value
    count += 1
  }
  return few
}

/** The arithmetic mean. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle value; the mean of the two middle ones where the count is even. NaN for an empty list. */
export const median = (values: readonly number[]): number => {
  if (values.length === 0) return Number.NaN
  const sorted = ascending(values)
  const middle = values.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  if (values.length % 2 === 1) return upper
  return ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Median absolute deviation times 1.4826: the standard deviation if the values were normal (Rousseeuw & Croux 1993). */
export const robustDeviation = (values: readonly number[]): number => {
  const centre = median(values)
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)))
}

/** The median of the slopes between all pairs of points (Theil 1950, Sen 1968), in y per x. 0 for fewer than two points. */
export const theilSenSlope = (
  points: readonly { readonly x: number; readonly y: number }[],
): number => {
  const slopes: number[] = []
  points.forEach((p, i) => {
    for (const q of points.slice(i + 1)) if (q.x !== p.x) slopes.push((q.y - p.y) / (q.x - p.x))
  })
  return slopes.length === 0 ? 0 : median(slopes)
}
