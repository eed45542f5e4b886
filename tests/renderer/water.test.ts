import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { heightOf, levelInWords, SHORE } from '../../renderer/components/water-level.ts'
import { wavePath } from '../../renderer/components/wave-path.ts'

test('calm water rests below the shore, a flood stands well over it, and nothing spills', () => {
  expect(heightOf(0)).toBeLessThan(heightOf(SHORE))
  expect(heightOf(1)).toBeGreaterThan(heightOf(SHORE) + 0.1)
  for (let level = -3; level < 20; level += 0.25) {
    expect(heightOf(level)).toBeGreaterThan(0)
    expect(heightOf(level)).toBeLessThan(0.95)
    expect(heightOf(level + 0.25)).toBeGreaterThanOrEqual(heightOf(level))
  }
})

test('there is no step where the scale bends', () => {
  expect(heightOf(1.001) - heightOf(0.999)).toBeLessThan(0.001)
})

test('levels in words', () => {
  const { unclear, atRest, above, wellAbove } = words.own
  expect([null, -1, 0, 0.49, 0.5, 0.99, 1, 4].map((level) => levelInWords(level, words))).toEqual([
    unclear,
    atRest,
    atRest,
    atRest,
    above,
    above,
    wellAbove,
    wellAbove,
  ])
})

test('a wave closes on itself after one width and keeps to its swell', () => {
  const path = wavePath({ count: 2, swell: 3, at: 40, foot: 220 })
  const figures = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)
  const heights = figures.slice(1, -2).filter((_, index) => index % 2 === 0)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(36.9)
  expect(Math.max(...heights)).toBeLessThanOrEqual(43.1)
  expect(path).toContain(' 100 40')
  expect(path).toContain(' 200 40')
  expect(path.endsWith('Z')).toBe(true)
})
