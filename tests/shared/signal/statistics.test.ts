import { expect, test } from 'vitest'
import { median, robustDeviation, theilSenSlope } from '#shared/signal/statistics.ts'

test('the median is the middle, or between the two middle ones', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('the median sorts numbers as numbers and leaves the list as it was', () => {
  const values = [100, 9, 20]
  expect(median(values)).toBe(20)
  expect(values).toEqual([100, 9, 20])
})

test('the robust deviation does not hear one wild value', () => {
  expect(robustDeviation([70, 71, 72, 73, 200])).toBeCloseTo(1.4826, 4)
})

test('the Theil-Sen slope does not hear one wild value either', () => {
  const points = [0, 1, 2, 3, 4, 5].map((x) => ({ x, y: x === 3 ? 500 : 2 * x }))
  expect(theilSenSlope(points)).toBeCloseTo(2, 6)
  expect(theilSenSlope([{ x: 1, y: 1 }])).toBe(0)
})
