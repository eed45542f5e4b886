import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasuredBeat } from '#shared/signal/metrics.ts'
import {
  areRrFaked,
  earlyPairShare,
  type FakedRr,
  jumpShare,
  NOTHING_FAKED,
  refuseVariability,
  stepFakedRr,
} from '#shared/signal/variability.ts'
import { heartAt, nextBeat } from '#shared/simulate/heart.ts'
import { rrUnitsFromMs } from '#shared/straps/heart-rate-measurement.ts'
import { pacedBeats, talkingBeats } from '../../support/injected-artefacts.ts'

const good = (rrMs: readonly number[]): MeasuredBeat[] =>
  rrMs.map((rr) => ({ rrMs: rr, ok: true, afterGap: false }))

/** The series with every `every`-th beat early (35 %) and the pause after it. */
const withPrematureBeats = (rrMs: readonly number[], every: number, early = 0.35): number[] =>
  rrMs.map((rr, i) => {
    if (i % every === 1) return rr * (1 - early)
    return i % every === 2 % every ? rr + (rrMs[i - 1] ?? 0) * early : rr
  })

describe('refuseVariability', () => {
  test.each([
    ['a heart in talk', talkingBeats(1, 100)],
    ['slow breathing with a swing of 250 ms', pacedBeats(250, 100)],
    ['one premature beat in 25', withPrematureBeats(talkingBeats(2, 100), 25)],
    ['too few beats to tell', withPrematureBeats(talkingBeats(2, 20), 3)],
  ])('does not for %s', (_, rrMs) => {
    expect(refuseVariability(good(rrMs), false)).toBeNull()
  })

  test.each([
    ['one premature beat in 10', 10],
    ['one in 3', 3],
    ['every other beat', 2],
  ])('does for %s, whatever was flagged', (_, every) => {
    const beats = good(withPrematureBeats(talkingBeats(2, 100), every))
    expect(refuseVariability(beats, false)).toBe('frequent-ectopy')
  })

  test.each([
    [0.12, 4],
    [0.12, 7],
    [0.15, 10],
    [0.2, 10],
  ])(
    'does for beats that are only %s early, one in %s: no jumps, and too many for the rule',
    (early, every) => {
      for (const seed of [1, 2, 3]) {
        const beats = good(withPrematureBeats(talkingBeats(seed, 300), every, early))
        expect(refuseVariability(beats, false), `seed ${seed}`).toBe('frequent-ectopy')
      }
    },
  )

  test('does not for hearts in talk nor for slow breathing, minute for minute', () => {
    const hearts = [1, 2, 3, 4, 5, 6].map((seed) => talkingBeats(seed, 70))
    const breathing = [100, 150, 200, 250].map((swing) => pacedBeats(swing, 70))
    for (const rrMs of [...hearts, ...breathing]) {
      expect(earlyPairShare(good(rrMs))).toBeLessThan(0.03)
    }
  })

  test('an early beat and its pause across a gap are no pair', () => {
    const rrMs = withPrematureBeats(talkingBeats(2, 100), 10, 0.2)
    const holed = good(rrMs).map((beat, i) => ({ ...beat, afterGap: i % 10 === 2 }))
    expect(earlyPairShare(good(rrMs))).toBeGreaterThan(0.08)
    expect(earlyPairShare(holed)).toBe(0)
  })

  test('does where more than a tenth of the beats were flagged', () => {
    const beats = good(talkingBeats(1, 100))
    const flagged = (count: number): MeasuredBeat[] =>
      beats.map((beat, i) => ({ ...beat, ok: i >= count }))
    expect(refuseVariability(flagged(10), false)).toBeNull()
    expect(refuseVariability(flagged(11), false)).toBe('artefacts')
  })

  test('does where the RR were made from the rate', () => {
    expect(refuseVariability(good(talkingBeats(1, 100)), true)).toBe('faked-rr')
  })
})

test('a jump across a gap is none', () => {
  const beats = talkingBeats(1, 60).map((rr, i) => ({
    rrMs: i < 30 ? rr : rr * 0.6,
    ok: true,
    afterGap: i === 30,
  }))
  expect(jumpShare(beats)).toBe(0)
  expect(jumpShare(beats.map((beat) => ({ ...beat, afterGap: false })))).toBeCloseTo(1 / 59)
})

const send = (packets: readonly (readonly [number, readonly number[]])[]): FakedRr =>
  packets.reduce((faked, [rate, rrUnits]) => stepFakedRr(faked, rate, rrUnits), NOTHING_FAKED)

describe('faked RR', () => {
  const rates = Array.from({ length: 40 }, (_, i) => 70 + Math.round(6 * Math.sin(i / 5)))
  const fromRate = (rate: number): number => rrUnitsFromMs(60_000 / rate)

  test('are recognised from the thirtieth on', () => {
    const packets = rates.map((rate) => [rate, [fromRate(rate)]] as const)
    expect(areRrFaked(send(packets.slice(0, 29)))).toBe(false)
    expect(areRrFaked(send(packets.slice(0, 30)))).toBe(true)
  })

  test('are recognised where they lag the rate by a packet, or were rounded to whole ms', () => {
    const lagging = rates.map((rate, i) => [rate, [fromRate(rates[i - 1] ?? rate)]] as const)
    expect(areRrFaked(send(lagging))).toBe(true)
    const rounded = rates.map((rate) => [rate, [rrUnitsFromMs(Math.round(60_000 / rate))]] as const)
    expect(areRrFaked(send(rounded))).toBe(true)
  })

  test('one that is not starts the count anew', () => {
    const packets = rates.map((rate, i) => [rate, [fromRate(rate) + (i === 20 ? 9 : 0)]] as const)
    expect(send(packets).times).toBe(19)
  })

  test('packets without RR or without a rate count nothing', () => {
    expect(send(rates.map((rate) => [rate, []] as const)).times).toBe(0)
    expect(send(rates.map(() => [0, [800]] as const)).times).toBe(0)
  })

  test('a beating heart is never taken for one', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 50, max: 150 }), (seed, restBpm) => {
        let heart = heartAt(seed, restBpm, 0)
        let faked = NOTHING_FAKED
        for (let i = 0; i < 600; i++) {
          const beat = nextBeat(heart, { bpm: restBpm, tauMs: 10_000 })
          heart = beat.heart
          faked = stepFakedRr(faked, Math.round(60_000 / beat.rrMs + 0.4 * Math.sin(i)), [
            rrUnitsFromMs(beat.rrMs + 3 * Math.sin(7 * i)),
          ])
          expect(faked.times).toBeLessThan(30)
        }
      }),
      { numRuns: 20 },
    )
  })
})
