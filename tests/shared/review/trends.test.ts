import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TalkDigest } from '#shared/review/talk-digest.ts'
import { partOfDay, trendsOf } from '#shared/review/trends.ts'
import { type EpochMs, epochMs, HOUR } from '#shared/units.ts'

/** Hours are told by the number itself: a talk "begun at" 20 h began in the evening. */
const hourOf = (at: EpochMs): number => (at / HOUR) % 24
const at = (hour: number): EpochMs => epochMs(hour * HOUR)

const digest = (own: Partial<TalkDigest> = {}): TalkDigest => ({
  begunAt: at(20),
  restBpm: 64,
  rmssdMs: 40,
  settle: { s: 300, coverage: 1 },
  coverage: 1,
  pauses: [],
  ...own,
})
const earlier = [digest(), digest({ restBpm: 66 }), digest({ restBpm: 65 })]
const figuresOf = (talks: readonly TalkDigest[]) => trendsOf(talks, hourOf)?.figures

describe('a change is told', () => {
  const usual = { value: 65, within: 3 }
  test.each([
    [67.9, { change: 'same', by: null, usual, earlier: 3 }],
    [62.1, { change: 'same', by: null, usual, earlier: 3 }],
    [68, { change: 'higher', by: 3, usual, earlier: 3 }],
    [60, { change: 'lower', by: 5, usual, earlier: 3 }],
    [null, { change: 'unknown', by: null, usual, earlier: 3 }],
  ])('of a rest of %d beside a usual 65: %j', (restBpm, trend) => {
    expect(figuresOf([...earlier, digest({ restBpm })])?.restBpm).toEqual(trend)
  })

  test.each([
    [47, 'same'],
    [33, 'same'],
    [49, 'higher'],
    [31, 'lower'],
  ])('of an RMSSD of %d beside a usual 40: %s', (rmssdMs, change) => {
    expect(figuresOf([...earlier, digest({ rmssdMs })])?.rmssdMs.change).toBe(change)
  })

  test.each([
    [359, 'same'],
    [360, 'higher'],
    [200, 'lower'],
  ])('of %d s to settle beside a usual 300: %s', (s, change) => {
    const settle = { s, coverage: 0.9 }
    expect(figuresOf([...earlier, digest({ settle })])?.settleS.change).toBe(change)
  })

  test('only beside three or more of the same part of the day', () => {
    const morning = digest({ begunAt: at(9), restBpm: 80 })
    const nothing = { change: 'unknown', by: null, usual: null }
    expect(figuresOf([...earlier, morning])?.restBpm).toEqual({ ...nothing, earlier: 0 })
    const unknown = earlier.map((talk, index) => (index === 0 ? { ...talk, restBpm: null } : talk))
    expect(figuresOf([...unknown, digest()])?.restBpm).toEqual({ ...nothing, earlier: 2 })
    expect(trendsOf([], hourOf)).toBeNull()
  })

  test('never with a number smaller than what counts, and never beside a band it lies in', () => {
    const value = fc.option(fc.double({ min: 40, max: 110, noNaN: true }))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (rests) => {
        const trend = figuresOf(rests.map((restBpm) => digest({ restBpm })))?.restBpm
        const now = rests.at(-1) ?? null
        const isOut =
          trend?.usual !== null && now !== null && Math.abs(now - (trend?.usual.value ?? now)) >= 3
        expect(trend?.change === 'higher' || trend?.change === 'lower').toBe(isOut)
        if (isOut) expect(trend?.by).toBeGreaterThanOrEqual(3)
        expect(trend?.by === null).toBe(!isOut)
        expect(trend?.usual === null).toBe((trend?.earlier ?? 0) < 3)
      }),
      { seed: 26_002 },
    )
  })
})

test('pauses are counted over all talks, those without an outcome on record left out', () => {
  const talks = [
    digest({ pauses: ['kept', 'open'], begunAt: at(9) }),
    digest({ pauses: ['later', 'put-off', 'ended'] }),
  ]
  expect(trendsOf(talks, hourOf)?.pauses).toEqual({ returned: 2, told: 4 })
})

test('every talk is there with its part of the day, oldest first', () => {
  const talks = [digest({ begunAt: at(9) }), digest({ begunAt: at(44) })]
  const trends = trendsOf(talks, hourOf)
  expect(trends?.talks.map(({ part }) => part)).toEqual(['morning', 'evening'])
  expect(trends?.part).toBe('evening')
})

test('the day has four parts', () => {
  const hours = [0, 4, 5, 11, 12, 16, 17, 21, 22, 23]
  expect(hours.map(partOfDay)).toEqual([
    ...['night', 'night', 'morning', 'morning', 'afternoon'],
    ...['afternoon', 'evening', 'evening', 'night', 'night'],
  ])
})
