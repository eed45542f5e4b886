import { nextUniform, randomFrom } from '#shared/simulate/random.ts'

/** Draws a whole number below the given one, the same row for the same seed. */
export type Dice = (below: number) => number

export const dice = (seed: number): Dice => {
  let random = randomFrom(seed)
  return (below: number): number => {
    const [share, next] = nextUniform(random)
    random = next
    return Math.min(below - 1, Math.floor(share * below))
  }
}

/** Bits flipped, a stretch overwritten, cut short, put twice, or not the file at all. */
export const spoilt = (bytes: Buffer, roll: Dice): Buffer => {
  const copy = Buffer.from(bytes)
  const at = roll(copy.length)
  const way = roll(8)
  if (way === 0) return copy.subarray(0, at)
  if (way === 1) return Buffer.from(Array.from({ length: roll(6_000) }, () => roll(256)))
  if (way === 2) return Buffer.concat([copy.subarray(0, at), copy])
  if (way === 3) {
    for (let n = 0; n < 512 && at + n < copy.length; n += 1) copy[at + n] = roll(256)
  } else if (way === 4) {
    // The header, where every bit means something.
    copy[roll(Math.min(100, copy.length))] = roll(256)
  } else {
    for (let n = roll(8); n >= 0; n -= 1) {
      const where = roll(copy.length)
      copy[where] = (copy[where] ?? 0) ^ (1 << roll(8))
    }
  }
  return copy
}
