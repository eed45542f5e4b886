import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Breathing,
  breathAt,
  breathingAt,
  breathLength,
  breathShareAt,
} from '#shared/practice/breathing.ts'
import { BREATH_POLICY } from '#shared/practice/policy.ts'
import { epochMs } from '#shared/units.ts'

const SIX = breathingAt(6)
const EVENING = epochMs(Date.UTC(2026, 10, 23, 20, 27))

const instant = fc.integer({ min: 0, max: 4e12 }).map(epochMs)
const breathing = fc.constantFrom<Breathing>(...BREATH_POLICY.ratesPerMinute.map(breathingAt))

test('at six a minute: in for four seconds, out for six', () => {
  const at = (seconds: number) => breathAt(epochMs(EVENING + seconds * 1_000), SIX)
  expect(at(0)).toEqual({ kind: 'in', share: 0, left: 4_000 })
  expect(at(2)).toMatchObject({ kind: 'in', share: 0.5 })
  expect(at(4)).toMatchObject({ kind: 'out', share: 0 })
  expect(at(7).share).toBeCloseTo(0.5)
  expect(at(7).left).toBeCloseTo(3_000)
  expect(at(10)).toEqual(at(0))
})

test('the rates run from 4.5 to 7 in halves, with six to begin with', () => {
  const { ratesPerMinute, defaultPerMinute } = BREATH_POLICY
  expect(ratesPerMinute).toEqual([4.5, 5, 5.5, 6, 6.5, 7])
  expect(ratesPerMinute).toContain(defaultPerMinute)
})

test('a half always has some way to go, and its share lies between 0 and 1', () => {
  fc.assert(
    fc.property(instant, breathing, (at, how) => {
      const { share, left } = breathAt(at, how)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThan(1)
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThanOrEqual(breathLength(how))
    }),
  )
})

test('within a half the share only grows; at its end the other half begins', () => {
  fc.assert(
    fc.property(
      instant,
      breathing,
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      (at, how, part) => {
        const now = breathAt(at, how)
        const later = breathAt(epochMs(at + now.left * part), how)
        expect(later.kind).toBe(now.kind)
        expect(later.share).toBeGreaterThan(now.share)
        const next = breathAt(epochMs(at + now.left + 0.01), how)
        expect(next.kind).not.toBe(now.kind)
        expect(next.share).toBeLessThan(0.001)
      },
    ),
  )
})

test('it never drifts: a hundred years of minutes later the breath stands where it stood', () => {
  fc.assert(
    // Two minutes hold a whole number of breaths at every rate.
    fc.property(instant, breathing, fc.integer({ min: 1, max: 26_000_000 }), (at, how, pairs) => {
      expect(breathShareAt(epochMs(at + pairs * 120_000), how)).toBe(breathShareAt(at, how))
    }),
  )
})

test('before 1970 the breath goes on as ever', () => {
  expect(breathAt(epochMs(-6_000), SIX)).toMatchObject({ kind: 'out', share: 0 })
})
