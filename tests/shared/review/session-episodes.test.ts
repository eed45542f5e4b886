import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { episodesOfLane, type SessionEpisode } from '#shared/review/session-episodes.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import type { Told } from '#shared/review/told.ts'
import { type Beating, Talk } from '../../support/talk.ts'

const episodesOf = (talk: Talk): readonly SessionEpisode[] => {
  const review = reviewOf(talk.entries, ['a'])
  if (!review?.lanes.a) throw new Error('no lane')
  return episodesOfLane(review.lanes.a, review.couple)
}

const only = (talk: Talk): SessionEpisode => {
  const [episode, ...others] = episodesOf(talk)
  if (episode === undefined || others.length > 0) throw new Error('not one episode')
  return episode
}

const figure = (told: Told): number => {
  if (told.kind === 'unknown') throw new Error(told.why)
  return told.value
}

/** At 72 for two minutes, then up to 97 within half a minute, for so long. */
const flooding = (seconds = 90): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(150, { a: 72, b: 72 })
  talk.seconds(seconds, (s) => ({ a: Math.min(97, 72 + s), b: 72 }))
  return talk
}

const decaying =
  (tauS: number) =>
  (s: number): { a: Beating; b: Beating } => ({ a: 70 + 27 * Math.exp(-s / tauS), b: 72 })

describe('a flood and the pause it led to', () => {
  const talk = flooding()
  talk.command({ kind: 'mark', partner: 'a' })
  talk.command('pause')
  const pausedAt = talk.now / 1000
  talk.seconds(600, decaying(60))
  talk.command('end')
  const episode = only(talk)
  const [detectedAt = 0] = talk.when('flood-detected')

  test('lead-up: two minutes, and the rise within them', () => {
    expect(episode.leadUp.fromS).toBe(detectedAt - 120)
    expect(episode.leadUp.toS).toBe(detectedAt)
    expect(figure(episode.leadUp.riseBpm)).toBeGreaterThan(10)
    expect(figure(episode.leadUp.riseBpm)).toBeLessThan(26)
  })

  test('peak above the own rest', () => {
    expect(Math.abs(figure(episode.peakBpm) - 97)).toBeLessThan(1)
    expect(Math.abs(figure(episode.peakAboveRest) - 27)).toBeLessThan(1)
  })

  test('times count from the pause: half-life as the heart was made, settled as it was recorded', () => {
    expect(episode).toMatchObject({ countsFrom: 'pause', pause: 0 })
    const [settledAt = 0] = talk.when('settled')
    expect(figure(episode.settleS)).toBe(settledAt - pausedAt)
    // 8 above rest is reached after 60·ln(27/8) = 73 s, and 120 s have to add up; HR15 lags by some seconds.
    expect(figure(episode.settleS)).toBeGreaterThan(190)
    expect(figure(episode.settleS)).toBeLessThan(206)
    // A tau of 60 s halves in 42 s.
    expect(figure(episode.halfLifeS)).toBeGreaterThan(41)
    expect(figure(episode.halfLifeS)).toBeLessThan(54)
    expect(figure(episode.areaBeatMin)).toBeGreaterThan(20)
  })

  test('what its owner did in it', () => {
    expect(episode.marks).toHaveLength(1)
    expect(episode.moved).toEqual([])
  })
})

describe('never a number where unknown', () => {
  test('without a pause times count from the detection', () => {
    const talk = flooding(60)
    talk.command('not-now')
    talk.seconds(600, decaying(60))
    talk.command('end')
    const episode = only(talk)
    expect(episode).toMatchObject({ countsFrom: 'detection', pause: null })
    const [settledAt = 0] = talk.when('settled')
    const [detectedAt = 0] = talk.when('flood-detected')
    expect(figure(episode.settleS)).toBe(settledAt - detectedAt)
  })

  test('a strap taken off in the pause: no time to settle, no half-life; the peak before it stands', () => {
    const talk = flooding()
    talk.command('pause')
    talk.seconds(900, { b: 72 })
    talk.seconds(200, { a: 71, b: 72 })
    talk.command('end')
    const episode = only(talk)
    expect(talk.when('settled')).toHaveLength(1)
    expect(episode.settleS).toMatchObject({ kind: 'unknown', why: 'not-clear' })
    expect(episode.halfLifeS).toMatchObject({ kind: 'unknown', why: 'not-clear' })
    expect(episode.areaBeatMin).toMatchObject({ kind: 'unknown', why: 'not-clear' })
    expect(episode.peakBpm.kind).toBe('told')
    expect(episode.peakBpm.coverage).toBe(1)
  })

  test('a strap taken off for good: whether it settled cannot be told either', () => {
    const talk = flooding()
    talk.command('pause')
    talk.seconds(600, { b: 72 })
    talk.command('end')
    expect(only(talk).settleS).toMatchObject({ kind: 'unknown', why: 'not-clear' })
  })

  test('not settled while it was watched', () => {
    const talk = flooding()
    talk.command('pause')
    talk.seconds(300, { a: 95, b: 72 })
    talk.command('end')
    const episode = only(talk)
    expect(episode.settleS).toMatchObject({ why: 'not-within', coverage: 1 })
    expect(episode.halfLifeS).toMatchObject({ why: 'not-within' })
  })

  test('a half-life needs an excess worth halving, and a level to count from', () => {
    const low = flooding(60)
    low.command('two-more')
    low.seconds(40, { a: 78, b: 72 })
    low.command('pause')
    low.seconds(300, { a: 71, b: 72 })
    low.command('end')
    expect(only(low).halfLifeS).toMatchObject({ why: 'too-small' })
    const silent = flooding()
    silent.seconds(20, { b: 72 })
    silent.command('pause')
    silent.seconds(300, { a: 71, b: 72 })
    silent.command('end')
    expect(only(silent).halfLifeS).toMatchObject({ why: 'no-level' })
  })

  test.each([
    [45, 'not-clear'],
    [100, 'no-level'],
  ])('a lead-up with a gap of %i s tells no rise: %s', (gapS, why) => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(80, { a: 72, b: 72 })
    talk.seconds(gapS, { b: 72 })
    talk.seconds(90, { a: 97, b: 72 })
    talk.command('end')
    expect(only(talk).leadUp.riseBpm).toMatchObject({ kind: 'unknown', why })
  })
})

test('a pause long after the body had settled is none of that flood’s', () => {
  const talk = flooding(60)
  talk.command('not-now')
  talk.seconds(500, decaying(40))
  expect(talk.when('settled')).toHaveLength(1)
  talk.command('pause')
  talk.command('end')
  expect(only(talk).pause).toBeNull()
})

test('whatever happens, a figure that is told stands on 70 % of its time, and is finite', () => {
  const SEED = 26_001
  const piece = fc.record({
    seconds: fc.integer({ min: 5, max: 200 }),
    a: fc.option(fc.integer({ min: 65, max: 130 }), { freq: 3 }),
    press: fc.constantFrom('pause', 'not-now', 'two-more', 'extend', null),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const talk = flooding()
      for (const { seconds, a, press } of pieces) {
        if (press !== null) talk.command(press)
        talk.seconds(seconds, { a, b: 72 })
      }
      talk.command('end')
      for (const episode of episodesOf(talk)) {
        const { peakBpm, peakAboveRest, settleS, halfLifeS, areaBeatMin, leadUp } = episode
        for (const told of [
          peakBpm,
          peakAboveRest,
          settleS,
          halfLifeS,
          areaBeatMin,
          leadUp.riseBpm,
        ]) {
          if (told.kind === 'unknown') continue
          expect(Number.isFinite(told.value)).toBe(true)
          expect(told.coverage).toBeGreaterThanOrEqual(0.7)
        }
        if (settleS.kind === 'told') expect(settleS.value).toBeGreaterThan(0)
        expect(episode.endS).toBeGreaterThanOrEqual(episode.flood.at.atS)
      }
    }),
    { seed: SEED, numRuns: 40 },
  )
})
