import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, slideCentred } from '#shared/signal/sorted-window.ts'
import { median } from '#shared/signal/statistics.ts'

const middle = (sorted: readonly number[], count: number): number => quantile(sorted, count, 0.5)

test.each([
  [0, 1],
  [0.25, 1.75],
  [0.5, 2.5],
  [0.75, 3.25],
  [1, 4],
])('the %s quantile of 1, 2, 3, 4 is %s', (share, expected) => {
  expect(quantile([1, 2, 3, 4], 4, share)).toBe(expected)
})

test('what lies beyond the count is not there', () => {
  expect(quantile([1, 2, 3, 99, 99], 3, 0.5)).toBe(2)
})

test('a sliding median is the median of each window, whatever the values', () => {
  const value = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), fc.constantFrom(1, 3, 11, 91), (all, width) => {
      const half = width >> 1
      const expected = all.map((_, i) =>
        median(all.slice(Math.max(0, i - half), i + half + 1).filter((x) => !Number.isNaN(x))),
      )
      expect([...slideCentred(all, width, middle)]).toEqual(expected)
    }),
  )
})
