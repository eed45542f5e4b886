/** A sliding window kept in ascending order, so that its quartiles cost a shift of its values instead of a sort. */

const firstAtLeast = (sorted: readonly number[], count: number, value: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts `value` in its place among the first `count` values of an ascending list, in the list's own unit; changes the list. */
export const insertSorted = (sorted: number[], count: number, value: number): void => {
  let place = count
  for (; place > 0 && (sorted[place - 1] ?? 0) > value; place--) {
    sorted[place] = sorted[place - 1] ?? 0
  }
  sorted[place] = value
}

/** Takes `old`, one of the first `count` values of an ascending list, out and puts `value` in, same unit; changes the list. */
export const replaceSorted = (
  sorted: number[],
  count: number,
  old: number,
  value: number,
): void => {
  let place = firstAtLeast(sorted, count, old)
  for (; place + 1 < count && (sorted[place + 1] ?? 0) < value; place++) {
    sorted[place] = sorted[place + 1] ?? 0
  }
  for (; place > 0 && (sorted[place - 1] ?? 0) > value; place--) {
    sorted[place] = sorted[place - 1] ?? 0
  }
  sorted[place] = value
}

const removeSorted = (sorted: number[], count: number, old: number): void => {
  for (let place = firstAtLeast(sorted, count, old); place + 1 < count; place++) {
    sorted[place] = sorted[place + 1] ?? 0
  }
}

/** The value below which `share` (0-1) of the first `count` ascending values lie, linear between them, in their unit (Hyndman & Fan 1996, type 7). */
export const quantile = (sorted: readonly number[], count: number, share: number): number => {
  const place = (count - 1) * share
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, count - 1)] ?? Number.NaN
  return low + (high - low) * (place - below)
}

/**
 * A statistic of the `width` values centred on each one, in its own unit; windows shrink at both ends, and NaN
 * values are passed over. NaN where a window holds none.
 */
export const slideCentred = (
  values: ArrayLike<number>,
  width: number,
  statistic: (sorted: readonly number[], count: number) => number,
): Float64Array => {
  const half = width >> 1
  const sorted: number[] = []
  let count = 0
  const results = new Float64Array(values.length)
  for (let next = 0; next < values.length + half; next++) {
    const entering = values[next] ?? Number.NaN
    const leaving = values[next - width] ?? Number.NaN
    if (!Number.isNaN(leaving)) {
      removeSorted(sorted, count, leaving)
      count -= 1
    }
    if (!Number.isNaN(entering)) {
      insertSorted(sorted, count, entering)
      count += 1
    }
    if (next >= half) results[next - half] = count === 0 ? Number.NaN : statistic(sorted, count)
  }
  return results
}
