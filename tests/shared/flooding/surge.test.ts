import { describe, expect, test } from 'vitest'
import { marginsOf } from '#shared/flooding/margins.ts'
import { SURGE_POLICY as policy } from '#shared/flooding/policy.ts'
import {
  drainSurge,
  isSurge,
  NO_SURGE,
  type Surge,
  stepSurge,
  withoutExcess,
} from '#shared/flooding/surge.ts'
import { restOf } from './seconds.ts'

const REST = 70
/** D is 14.5 here. */
const margins = marginsOf(restOf(REST), 'balanced')

const lived = (rates: readonly number[], from: Surge = NO_SURGE, learning = false): Surge =>
  rates.reduce((surge, rate) => stepSurge(surge, rate, margins, learning), from)

const held = (rate: number, seconds: number): number[] =>
  Array.from({ length: seconds }, () => rate)

/** The first second at which it is a surge, from 1; null where it is none. */
const surgeAt = (rates: readonly number[], from: Surge = NO_SURGE): number | null => {
  let surge = from
  for (const [index, rate] of rates.entries()) {
    surge = stepSurge(surge, rate, margins, false)
    if (isSurge(surge, margins)) return index + 1
  }
  return null
}

/** Above rest and the talk's usual level by this much, with the usual level held where it starts. */
const above = (excess: number): number => REST + policy.talkStartBpm + excess

describe('the quick path', () => {
  test('half of now and half of the last 50 s: exactly D is enough, once all 50 s hold it', () => {
    expect(surgeAt(held(above(14.5), 119))).toBe(50)
    expect(surgeAt(held(above(14.49), 89))).toBeNull()
  })

  test('no height is found before a third of the 50 s: a second counts with at most 1.5 D', () => {
    // (1.5 D + 1.5 D · n / 50) / 2 >= D from n = 50 / 3 on.
    expect(surgeAt(held(above(1.5 * 14.5), 60))).toBe(17)
    expect(surgeAt(held(above(100), 60))).toBe(17)
  })

  test('what has been does not suffice where the rate is down again', () => {
    const high = lived(held(above(1.5 * 14.5), 60))
    expect(isSurge(high, margins)).toBe(true)
    // Below three quarters of D now, whatever the averages say.
    expect(isSurge(stepSurge(high, above(0.75 * 14.5 - 0.01), margins, false), margins)).toBe(false)
  })
})

describe('the slow path', () => {
  test('two minutes at three quarters of D, not a second less nor a hair lower', () => {
    const slow = 0.75 * 14.5
    expect(surgeAt(held(above(slow), 300))).toBe(120)
    expect(surgeAt(held(above(slow - 0.01), 300))).toBeNull()
  })
})

describe('a jump', () => {
  const calm = held(above(0), 20)
  const jumped = (by: number): number | null => surgeAt([...calm, ...held(above(by), 40)])

  test('of more than 8 bpm within 6 s takes 3 bpm more', () => {
    // At 1.5 D the quick path would do after 17 s; with 17.5 to reach it takes n with (21.75 + 21.75 n / 50) / 2 >= 17.5.
    expect(jumped(21.75)).toBe(20 + 31)
  })

  test('is no ramp of 20 bpm over 20 s', () => {
    const ramp = Array.from({ length: 20 }, (_, second) => above(second + 1))
    expect(lived([...calm, ...ramp]).sinceJumpS).toBeGreaterThan(policy.jumpHoldS)
  })

  test('is told from the rate 6 s ago: 8 bpm are none, a little more is one', () => {
    const start = lived(calm)
    const secondsSince = (by: number, seconds: number): number =>
      lived(held(above(by), seconds), start).sinceJumpS
    expect(secondsSince(8, 1)).toBeGreaterThan(policy.jumpHoldS)
    expect(secondsSince(8.01, 1)).toBe(0)
    // The rate before the rise is 6 s old at the sixth second and forgotten at the seventh.
    expect(secondsSince(9, 6)).toBe(0)
    expect(secondsSince(9, 7)).toBe(1)
  })

  test('is over after 90 s: at 16 bpm the quick path does then what it did not before', () => {
    const calmThenSixteen = (sinceJumpS: number): boolean =>
      isSurge({ ...lived(held(above(16), 50)), sinceJumpS }, margins)
    expect(calmThenSixteen(89)).toBe(false)
    expect(calmThenSixteen(90)).toBe(true)
  })
})

describe('the usual level of the talk', () => {
  test('is learnt between 2 below and 5 above rest, and not at all while flooded', () => {
    expect(lived(held(REST + 40, 3000), NO_SURGE, true).talkBpm).toBe(5)
    expect(lived(held(REST - 40, 3000), NO_SURGE, true).talkBpm).toBe(-2)
    expect(lived(held(REST + 40, 3000), NO_SURGE, false).talkBpm).toBe(3)
  })

  test('moves by no more than 8 bpm in 300 s a second, however high the rate', () => {
    const from = { ...NO_SURGE, talkBpm: 0 }
    const one = (rate: number): number => stepSurge(from, rate, margins, true).talkBpm
    expect(one(REST + 6)).toBeCloseTo(6 / 300, 9)
    expect(one(REST + 100)).toBeCloseTo(8 / 300, 9)
  })

  test('speaking all evening at 5 above rest counts for nothing in the end', () => {
    const surge = lived(held(REST + 5, 3600), NO_SURGE, true)
    expect(surge.excess.at(-1)).toBeCloseTo(0, 2)
  })
})

test('without a level what has added up drains: a second of nothing each, and no jump across it', () => {
  const high = lived(held(above(16), 60))
  const drained = drainSurge(high)
  expect(drained.excess.at(-1)).toBe(0)
  expect(drained.latest).toEqual([])
  expect(isSurge(drained, margins)).toBe(false)
  expect(drained.excess).toHaveLength(61)
  // It is cut from time to time, never below what is averaged.
  const lengths = [150, 200, 300, 900].map((s) => lived(held(above(0), s)).excess.length)
  for (const length of lengths) {
    expect(length).toBeGreaterThanOrEqual(policy.longS)
    expect(length).toBeLessThanOrEqual(policy.longS + 30)
  }
})

test('emptied, it keeps the usual level and when the last jump was', () => {
  const { talkBpm, sinceJumpS } = lived(held(REST + 20, 30), NO_SURGE, true)
  const emptied = withoutExcess(lived(held(REST + 20, 30), NO_SURGE, true))
  expect(emptied).toEqual({ talkBpm, sinceJumpS, excess: [], latest: [] })
})
