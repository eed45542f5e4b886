import { nextNormal, nextUniform, type Random, randomFrom } from './random.ts'

/** A seeded generator that is drawn from again and again inside one pure function. */
export type Draws = {
  readonly uniform: () => number
  readonly normal: () => number
  readonly between: (from: number, to: number) => number
  readonly exponential: (mean: number) => number
}

/** Draws from a seed; `part` gives every part of one simulated hour its own unrelated numbers. */
export const drawsFrom = (seed: number, part: number): Draws => {
  let random: Random = randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b))
  const uniform = (): number => {
    const [value, next] = nextUniform(random)
    random = next
    return value
  }
  const normal = (): number => {
    const [value, next] = nextNormal(random)
    random = next
    return value
  }
  return {
    uniform,
    normal,
    between: (from, to) => from + (to - from) * uniform(),
    exponential: (mean) => -mean * Math.log(1 - uniform()),
  }
}

/** The stretches of a Poisson process: so many an hour, each lasting between `fromS` and `toS` seconds. */
export const stretches = (
  draws: Draws,
  kind: { readonly perHour: number; readonly fromS: number; readonly toS: number },
  seconds: number,
): readonly { readonly from: number; readonly to: number }[] => {
  const found: { from: number; to: number }[] = []
  for (;;) {
    const last = found.at(-1)?.from ?? 0
    const from = last + draws.exponential(3600 / kind.perHour)
    if (from >= seconds) return found
    found.push({ from, to: from + draws.between(kind.fromS, kind.toS) })
  }
}
