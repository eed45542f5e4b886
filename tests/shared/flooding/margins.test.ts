import { describe, expect, test } from 'vitest'
import { marginsOf } from '#shared/flooding/margins.ts'
import { restOf } from './seconds.ts'

describe('the lines of a person', () => {
  test.each([
    // Rest, σ, sensitivity, D and K: by the least, by the share of rest, by σ.
    [70, 2, 'early', 12, 10.5],
    [70, 2, 'balanced', 14.5, 12],
    [70, 2, 'late', 17.5, 15],
    [90, 2, 'early', 0.145 * 90, 13.5],
    [90, 2, 'balanced', 0.175 * 90, 13.5],
    [90, 2, 'late', 0.21 * 90, 15],
    [70, 5, 'balanced', 20, 15],
    [60, 5, 'late', 20, 15],
  ] as const)('rest %d, σ %d, %s: D %d, K %d', (rest, sigma, sensitivity, d, k) => {
    const margins = marginsOf(restOf(rest, sigma), sensitivity)
    expect(margins.surgeBpm).toBeCloseTo(d, 9)
    expect(margins.endsBelowBpm).toBeCloseTo(rest + k, 9)
    expect(margins.baselineBpm).toBe(rest)
  })

  test('a flood is never drawn below 75', () => {
    expect(marginsOf(restOf(60), 'balanced').floodFromBpm).toBe(75)
    expect(marginsOf(restOf(61), 'balanced').floodFromBpm).toBe(75.5)
  })

  test('settling is within 8 bpm of rest, or 2 σ where those are more', () => {
    expect(marginsOf(restOf(70, 4), 'balanced').clearToBpm).toBe(78)
    expect(marginsOf(restOf(70, 5), 'balanced').clearToBpm).toBe(80)
  })
})
