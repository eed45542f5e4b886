/** A seeded generator as a value: the same seed gives the same hearts, on any machine. */
export type Random = { readonly state: number }

export const randomFrom = (seed: number): Random => ({ state: seed >>> 0 })

/** A number in [0, 1) and the generator after it (mulberry32, T. Ettinger 2017, public domain). */
export const nextUniform = (random: Random): readonly [number, Random] => {
  const state = (random.state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return [((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32, { state }]
}

/** A standard normal number (Box & Muller 1958) and the generator after it. */
export const nextNormal = (random: Random): readonly [number, Random] => {
  const [u, afterU] = nextUniform(random)
  const [v, afterV] = nextUniform(afterU)
  // 1 - u is in (0, 1], so the logarithm is finite.
  return [Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v), afterV]
}
