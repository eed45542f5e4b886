import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CHART_S,
  type Sample,
  seriesPath,
  withSample,
} from '../../renderer/components/own-series.ts'
import { heightOf } from '../../renderer/components/water-level.ts'

const seriesOf = (samples: readonly Sample[]): readonly Sample[] =>
  samples.reduce<readonly Sample[]>(withSample, [])

const every = (count: number, step: number, level: number | null): Sample[] =>
  Array.from({ length: count }, (_, index) => ({ second: index * step, level }))

const strokes = (path: string): number => path.split('M').length - 1

test('holds ten minutes and no more', () => {
  const series = seriesOf(every(2_000, 1, 0.3))
  expect(series).toHaveLength(CHART_S)
  expect(series[0]?.second).toBe(2_000 - CHART_S)
})

test('a second that is told again is that second once, as it was told last', () => {
  expect(
    seriesOf([
      { second: 7, level: 0.1 },
      { second: 7, level: 0.4 },
    ]),
  ).toEqual([{ second: 7, level: 0.4 }])
})

test('a clock that went back begins anew', () => {
  const series = seriesOf([...every(50, 1, 0.2), { second: 3, level: 1 }])
  expect(series).toEqual([{ second: 3, level: 1 }])
})

test('what cannot be told is a gap, and so is what was not seen for more than a minute', () => {
  const unclear = seriesOf([
    ...every(10, 1, 0.2),
    { second: 10, level: null },
    { second: 11, level: 0.2 },
  ])
  expect(strokes(seriesPath(unclear))).toBe(2)
  expect(strokes(seriesPath(every(5, 60, 0.2)))).toBe(1)
  expect(strokes(seriesPath(every(5, 61, 0.2)))).toBe(5)
  expect(seriesPath(every(5, 1, null))).toBe('')
})

test('now is at the end, a second is one wide, and a height is the water’s', () => {
  const path = seriesPath([
    { second: 100, level: 0 },
    { second: 130, level: 1 },
  ])
  const y = (level: number): string => String(Math.round((100 - 100 * heightOf(level)) * 10) / 10)
  expect(path).toBe(`M570 ${y(0)}l0 0L600 ${y(1)}`)
})

test('whatever is told, nothing is drawn outside the chart', () => {
  const sample = fc.record({
    step: fc.integer({ min: 0, max: 200 }),
    level: fc.option(fc.double({ min: -5, max: 50, noNaN: true })),
  })
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 60 }), (steps) => {
      let second = 0
      const series = seriesOf(
        steps.map(({ step, level }) => {
          second += step
          return { second, level }
        }),
      )
      for (const [, x, y] of seriesPath(series).matchAll(/[ML](\S+) ([\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(CHART_S)
        expect(Number(y)).toBeGreaterThanOrEqual(10)
        expect(Number(y)).toBeLessThanOrEqual(94)
      }
    }),
  )
})
