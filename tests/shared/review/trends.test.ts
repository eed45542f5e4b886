import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeEpisode } from '#shared/journal/judged-episodes.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { digestOf, partOfDay, type TalkDigest, trendsOf } from '#shared/review/trends.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

const digest = (own: Partial<TalkDigest> = {}): TalkDigest => ({
  begunAt: epochMs(0),
  part: 'evening',
  restBpm: 64,
  rmssdMs: 40,
  settleS: 300,
  pauses: [],
  ...own,
})
const earlier = [digest(), digest({ restBpm: 66 }), digest({ restBpm: 65 })]

describe('a change is told', () => {
  test.each([
    [67.9, { kind: 'same', earlier: 3 }],
    [62.1, { kind: 'same', earlier: 3 }],
    [68, { kind: 'higher', by: 3, earlier: 3 }],
    [60, { kind: 'lower', by: 5, earlier: 3 }],
    [null, { kind: 'unknown', earlier: 3 }],
  ])('of a rest of %d beside a usual 65: %j', (restBpm, change) => {
    expect(trendsOf([...earlier, digest({ restBpm })])?.restBpm).toEqual(change)
  })

  test.each([
    [47, 'same'],
    [33, 'same'],
    [49, 'higher'],
    [31, 'lower'],
  ])('of an RMSSD of %d beside a usual 40: %s', (rmssdMs, kind) => {
    expect(trendsOf([...earlier, digest({ rmssdMs })])?.rmssdMs.kind).toBe(kind)
  })

  test.each([
    [359, 'same'],
    [360, 'higher'],
    [200, 'lower'],
  ])('of %d s to settle beside a usual 300: %s', (settleS, kind) => {
    expect(trendsOf([...earlier, digest({ settleS })])?.settleS.kind).toBe(kind)
  })

  test('only beside three or more of the same part of the day', () => {
    const morning = digest({ part: 'morning', restBpm: 80 })
    expect(trendsOf([...earlier, morning])?.restBpm).toEqual({ kind: 'unknown', earlier: 0 })
    const unknown = earlier.map((talk, index) => (index === 0 ? { ...talk, restBpm: null } : talk))
    expect(trendsOf([...unknown, digest()])?.restBpm).toEqual({ kind: 'unknown', earlier: 2 })
    expect(trendsOf([])).toBeNull()
  })

  test('a change never has a number smaller than what counts, whatever the talks', () => {
    const value = fc.option(fc.double({ min: 40, max: 110, noNaN: true }))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (rests) => {
        const change = trendsOf(rests.map((restBpm) => digest({ restBpm })))?.restBpm
        if (change?.kind === 'higher' || change?.kind === 'lower') {
          expect(change.by).toBeGreaterThanOrEqual(3)
          expect(change.earlier).toBeGreaterThanOrEqual(3)
        }
      }),
      { seed: 26_002 },
    )
  })
})

test('pauses are counted over all talks, those without an outcome on record left out', () => {
  const talks = [
    digest({ pauses: ['kept', 'open'], part: 'morning' }),
    digest({ pauses: ['later', 'put-off', 'ended'] }),
  ]
  expect(trendsOf(talks)?.pauses).toEqual({ returned: 2, told: 4 })
})

test('the day has four parts', () => {
  const hours = [0, 4, 5, 11, 12, 16, 17, 21, 22, 23]
  expect(hours.map(partOfDay)).toEqual([
    ...['night', 'night', 'morning', 'morning', 'afternoon'],
    ...['afternoon', 'evening', 'evening', 'night', 'night'],
  ])
})

describe('what a talk adds', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(150, { a: 72, b: 72 })
  talk.seconds(90, { a: 97, b: 72 })
  talk.command('pause')
  talk.seconds(600, (s) => ({ a: 70 + 27 * Math.exp(-s / 60), b: 72 }))
  talk.command('end')
  const told = (entries = talk.entries, lanes: ('a' | 'b')[] = ['a']) => {
    const review = reviewOf(entries, lanes)
    return review && digestOf(review, 'a', 20)
  }

  test('rest, variability at rest, time to settle, pauses', () => {
    expect(told()).toMatchObject({ part: 'evening', pauses: ['ended'] })
    expect(Math.abs((told()?.restBpm ?? 0) - 70)).toBeLessThan(1)
    expect(told()?.settleS).toBeGreaterThan(180)
  })

  test('a flood that was struck out adds no time to settle', () => {
    const [onset = 0] = talk.when('flood-detected')
    const judgement = {
      onsetAt: sessionMs(onset * 1000),
      verdict: 'struck',
      beganAt: null,
    } as const
    const entry = judgeEpisode(talk.facts, 'a', judgement, talk.at().wall)
    expect(entry && told([...talk.entries, entry])?.settleS).toBeNull()
  })

  test('nothing where the lane is not there, or in a demonstration', () => {
    expect(told(talk.entries, ['b'])).toBeNull()
    const simulated = new Talk()
    simulated.connect('a', 'b')
    simulated.begin({ simulated: true })
    simulated.seconds(20, { a: 70, b: 72 })
    simulated.command('end')
    expect(told(simulated.entries)).toBeNull()
  })
})
