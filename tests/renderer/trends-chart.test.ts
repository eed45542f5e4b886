import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TalkDigest } from '#shared/review/talk-digest.ts'
import { type Trends, trendsOf } from '#shared/review/trends.ts'
import { DAY, epochMs, HOUR } from '#shared/units.ts'
import { dotsOf, HEIGHT, WIDTH } from '../../renderer/screens/trends/trends-chart.ts'

const weekly = (rests: readonly (number | null)[]): Trends | null =>
  trendsOf(
    rests.map(
      (restBpm, week): TalkDigest => ({
        ...{ restBpm, rmssdMs: null, settle: null, coverage: 1, pauses: [] },
        // Every third in the morning.
        begunAt: epochMs(week * 7 * DAY + (week % 3 === 0 ? 9 : 20) * HOUR),
      }),
    ),
    (at) => (at / HOUR) % 24,
  )

const placesIn = (path: string): [number, number][] =>
  [...path.matchAll(/M(\S+) (\S+)h0/g)].map(([, x, y]) => [Number(x), Number(y)])

test('each talk with the figure has one dot, and it lies in the picture', () => {
  const rest = fc.option(fc.double({ min: 40, max: 120, noNaN: true }), { freq: 5 })
  fc.assert(
    fc.property(fc.array(rest, { minLength: 1, maxLength: 60 }), (rests) => {
      const trends = weekly(rests)
      if (trends === null) throw new Error('no trends')
      const dots = dotsOf(trends.talks, 'restBpm', trends.figures.restBpm)
      const known = rests.filter((one) => one !== null).length
      expect(dots === null).toBe(known === 0)
      if (dots === null) return
      const places = placesIn(dots.like + dots.other + dots.newest)
      expect(places).toHaveLength(known)
      for (const [x, y] of places) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(WIDTH)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(HEIGHT)
      }
    }),
    { seed: 7_005 },
  )
})

test('what is no change is no higher than a fifth of the picture, and lies in the band', () => {
  const trends = weekly([64, 64, 65, 63, 64, 64, 66, 64])
  const dots = trends && dotsOf(trends.talks, 'restBpm', trends.figures.restBpm)
  const { top = 0, height = 0 } = dots?.band ?? {}
  expect(height).toBeLessThanOrEqual(HEIGHT / 5)
  for (const [, y] of placesIn(dots?.newest ?? '')) {
    expect(y).toBeGreaterThan(top)
    expect(y).toBeLessThan(top + height)
  }
})

test('talks at another part of the day are drawn apart, and there is no band before it is known', () => {
  const trends = weekly([64, 65, 66, 67])
  const dots = trends && dotsOf(trends.talks, 'restBpm', trends.figures.restBpm)
  expect(placesIn(dots?.newest ?? '')).toHaveLength(1)
  expect(placesIn(dots?.like ?? '')).toHaveLength(1)
  expect(placesIn(dots?.other ?? '')).toHaveLength(2)
  expect(dots?.band).toBeNull()
})
