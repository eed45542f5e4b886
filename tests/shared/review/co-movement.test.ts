import { describe, expect, test } from 'vitest'
import { type CoMovement, coMovementOf } from '#shared/review/co-movement.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'

/** Numbers in [0, 1), the same ones each time. */
const seededRandom = (seed: number): (() => number) => {
  let random = randomFrom(seed)
  return () => {
    const [number, after] = nextUniform(random)
    random = after
    return number
  }
}

const SEED = 53_001
const MINUTES = 30
const LENGTH = MINUTES * 60

/** A level that wanders slowly, as hearts do in a talk: an autoregressive walk, bpm above rest. */
const wandering = (random: () => number, length = LENGTH): number[] => {
  let level = 0
  return Array.from({ length }, () => {
    level = 0.995 * level + (random() + random() + random() - 1.5)
    return level
  })
}

const noisy = (series: readonly number[], random: () => number): number[] =>
  series.map((level) => level + 2 * (random() - 0.5))

const share = (answers: readonly (CoMovement | null)[], of: CoMovement): number =>
  answers.filter((answer) => answer === of).length / answers.length

describe('two hearts that know nothing of each other', () => {
  test('seldom seem to move alike; how often is printed', () => {
    const answers = Array.from({ length: 300 }, (_, run) => {
      const random = seededRandom(SEED + run)
      return coMovementOf(wandering(random), wandering(random), [LENGTH])
    })
    const falsely = share(answers, 'similar')
    console.log(
      `co-movement, ${answers.length} pairs of independent levels of ${MINUTES} min, seed ${SEED}: ${(100 * falsely).toFixed(1)} % "similar"`,
    )
    // Science 5.2: at p <= .01 still 1 to 8 % of independent pairs, which is why it is off unless switched on.
    expect(falsely).toBeLessThan(0.1)
    expect(share(answers, 'none')).toBeCloseTo(1 - falsely)
  })
})

describe('two that move alike', () => {
  const random = seededRandom(SEED)
  const one = wandering(random)
  const like = noisy(one, random)

  test('are told so, and always the same', () => {
    expect(coMovementOf(one, like, [LENGTH])).toBe('similar')
    expect(coMovementOf(like, one, [LENGTH])).toBe('similar')
    expect(coMovementOf(one, like, [LENGTH])).toBe(coMovementOf(one, like, [LENGTH]))
  })

  test('against each other are never told: that is taking turns', () => {
    for (let run = 0; run < 40; run += 1) {
      const any = wandering(seededRandom(SEED + 1_000 + run))
      const against = any.map((level) => -level)
      expect(coMovementOf(any, noisy(against, random), [LENGTH])).toBe('none')
    }
  })

  test('of less than fifteen minutes, or less than 70 % of them in both, tell nothing', () => {
    const short = 15 * 60 - 1
    expect(coMovementOf(one.slice(0, short), like.slice(0, short), [short])).toBeNull()
    expect(coMovementOf(one, like.slice(1), [LENGTH])).toBeNull()
    const gapped = (from: number) => like.map((level, at) => (at < from ? null : level))
    expect(coMovementOf(one, gapped(0.31 * LENGTH), [LENGTH])).toBeNull()
    expect(coMovementOf(one, gapped(0.29 * LENGTH), [LENGTH])).toBe('similar')
  })

  test('gaps up to ten seconds are bridged, longer ones are not', () => {
    const with_ = (gap: number) => like.map((level, at) => (at % 20 < gap ? null : level))
    // Ten of twenty seconds are missing, and stand again; eleven stay missing, and too little is left.
    expect(coMovementOf(one, with_(10), [LENGTH])).toBe('similar')
    expect(coMovementOf(one, with_(11), [LENGTH])).toBeNull()
  })

  test('a pause parts them: nothing is bridged or averaged across it', () => {
    const half = LENGTH / 2
    expect(coMovementOf(one, like, [half, half])).toBe('similar')
  })

  test('a level that stands still says nothing', () => {
    const still = one.map(() => 5)
    expect(coMovementOf(still, still, [LENGTH])).toBe('none')
  })
})
