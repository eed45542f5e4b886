/** Probability of at most `count` events where `mean` are expected (Poisson). */
const atMost = (count: number, mean: number): number => {
  // In logarithms: e^-mean itself is 0 to a computer from some 700 on.
  let logTerm = -mean
  let sum = Math.exp(logTerm)
  for (let events = 1; events <= count; events += 1) {
    logTerm += Math.log(mean / events)
    sum += Math.exp(logTerm)
  }
  return sum
}

/** The mean at which `falling` crosses `target`, by halving. */
const crossing = (falling: (mean: number) => number, target: number, upTo: number): number => {
  let [low, high] = [0, upTo]
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (falling(middle) > target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Exact 95 % confidence interval of a rate from a count (Garwood 1936). */
export const poissonInterval = (count: number, exposure: number): readonly [number, number] => {
  const upTo = count + 10 * Math.sqrt(count + 1) + 10
  const low = count === 0 ? 0 : crossing((mean) => atMost(count - 1, mean), 0.975, upTo)
  const high = crossing((mean) => atMost(count, mean), 0.025, upTo)
  return [low / exposure, high / exposure]
}

/** 95 % confidence interval of a share (Wilson 1927). */
export const shareInterval = (found: number, of: number): readonly [number, number] => {
  const z = 1.959964
  const share = found / of
  const centre = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)]
}
