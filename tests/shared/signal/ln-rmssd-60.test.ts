import { describe, expect, test } from 'vitest'
import { lnRmssd60At } from '#shared/signal/ln-rmssd-60.ts'
import { SILENCE, type Signal, stepSignal } from '#shared/signal/signal.ts'
import {
  type Contact,
  encodeHeartRateMeasurement,
  rrUnitsFromMs,
} from '#shared/straps/heart-rate-measurement.ts'
import { sessionMs } from '#shared/units.ts'
import { spoil, talkingBeats } from '../../support/injected-artefacts.ts'

type Notification = {
  readonly rrMs: readonly number[]
  readonly rateBpm: number
  readonly contact: Contact
}

const onSkin = (rrMs: readonly number[], rateBpm = 75): Notification => ({
  rrMs,
  rateBpm,
  contact: 'skin',
})

const receive = (
  signal: Signal,
  atMs: number,
  { rrMs, rateBpm, contact }: Notification,
): Signal => {
  const rrUnits = rrMs.map(rrUnitsFromMs)
  const bytes = encodeHeartRateMeasurement({ rateBpm, contact, energyKj: null, rrUnits })
  return stepSignal(signal, bytes, sessionMs(atMs))
}

/** A strap that sends every RR when its beat falls; `fromMs` is where the first begins. */
const beat = (rrMs: readonly number[], signal = SILENCE, fromMs = 0): [Signal, number] => {
  let atMs = fromMs
  let next = signal
  for (const rr of rrMs) {
    atMs += rr
    next = receive(next, atMs, onSkin([rr], Math.round(60_000 / rr) + (Math.round(rr) % 2) + 1))
  }
  return [next, atMs]
}

const lnAt = (signal: Signal, atMs: number) => lnRmssd60At(signal, sessionMs(atMs))

/** By hand: ln of the root mean square of the differences of the last minute, up to two beats ago. */
const byHand = (rrMs: readonly number[]): number => {
  let timeMs = rrMs.slice(-2).reduce((sum, rr) => sum + rr, 0)
  const minute: number[] = []
  for (const rr of rrMs.slice(0, -2).toReversed()) {
    if (timeMs >= 60_000) break
    minute.unshift(rr)
    timeMs += rr
  }
  const squares = minute.slice(1).map((rr, i) => (rr - (minute[i] ?? 0)) ** 2)
  return Math.log(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length))
}

const lnOf = (signal: Signal, atMs: number): number => {
  const told = lnAt(signal, atMs)
  if (told.kind === 'unknown') throw new Error(`unknown: ${told.reason}`)
  return told.lnMs
}

describe('lnRMSSD of the last minute', () => {
  const calm = talkingBeats(5, 240)

  test.each([100, 117, 150, 191, 240])('is that of the beats, after %s of them', (count) => {
    const beats = calm.slice(0, count)
    const [signal, atMs] = beat(beats)
    // One ordinary beat in some hundreds is flagged; science 8.7 allows 10 %.
    expect(Math.abs(lnOf(signal, atMs) - byHand(beats))).toBeLessThan(0.1)
  })

  test('is told again and again without a trace', () => {
    const [signal, atMs] = beat(calm.slice(0, 130))
    const before = structuredClone(signal)
    expect(lnAt(signal, atMs)).toEqual(lnAt(signal, atMs))
    expect(signal).toEqual(before)
  })

  test('leaves artefacts out: 3 % of gross ones move it by less than 15 %', () => {
    let known = 0
    for (const seed of [1, 2, 3, 4, 5]) {
      const spoilt = spoil(calm, 0.03, seed)
      const [signal, atMs] = beat(spoilt.rrMs)
      const told = lnAt(signal, atMs)
      if (told.kind === 'unknown') continue
      known += 1
      expect(Math.abs(told.lnMs - byHand(calm)), `seed ${seed}`).toBeLessThan(0.15)
    }
    expect(known).toBeGreaterThanOrEqual(3)
  })

  test('takes no difference across a gap', () => {
    // Two levels, each beating evenly: the step between them, if it counted, would be the largest of all by far.
    const even = (rr: number, count: number) =>
      Array.from({ length: count }, (_, i) => rr + (i % 2 === 0 ? 5 : -5))
    const [before, silentFrom] = beat(even(800, 100))
    const [signal, atMs] = beat(even(840, 45), before, silentFrom + 8_000)
    expect(lnOf(signal, atMs)).toBeCloseTo(Math.log(10), 1)
    const [joined, joinedAt] = beat(even(840, 45), before, silentFrom)
    expect(lnOf(joined, joinedAt)).toBeGreaterThan(Math.log(10) + 0.02)
  })

  test('takes no difference across a time without skin, however short', () => {
    const even = (rr: number, count: number) =>
      Array.from({ length: count }, (_, i) => rr + (i % 2 === 0 ? 5 : -5))
    const [before, offAt] = beat(even(800, 100))
    const off = receive(before, offAt + 700, { rrMs: [700], rateBpm: 75, contact: 'none' })
    expect(lnAt(off, offAt + 700)).toEqual({ kind: 'unknown', reason: 'no-contact' })
    const [signal, atMs] = beat(even(840, 45), off, offAt + 700)
    expect(lnOf(signal, atMs)).toBeCloseTo(Math.log(10), 1)
  })

  test('remembers no more after an hour than after five minutes', () => {
    const sizeOf = (count: number) =>
      JSON.stringify(beat(talkingBeats(8, count))[0].verdicts).length
    expect(sizeOf(4_400)).toBeLessThan(1.3 * sizeOf(370))
  })
})

describe('is unknown', () => {
  const calm = talkingBeats(6, 150)
  const [worn, atMs] = beat(calm)

  test('before any beat, and once the strap is silent', () => {
    expect(lnAt(SILENCE, 1000)).toEqual({ kind: 'unknown', reason: 'no-data' })
    expect(lnAt(worn, atMs + 3_001)).toEqual({ kind: 'unknown', reason: 'no-data' })
  })

  test('with fewer than 30 pairs', () => {
    const [young, at] = beat(calm.slice(0, 40))
    expect(lnAt(young, at)).toEqual({ kind: 'unknown', reason: 'too-few' })
    const [older, later] = beat(calm.slice(0, 46))
    expect(lnAt(older, later).kind).toBe('known')
  })

  test('for a strap that sends a rate only', () => {
    let signal = worn
    for (let second = 1; second <= 16; second += 1) {
      signal = receive(signal, atMs + second * 1000, onSkin([], 70 + (second % 2)))
    }
    expect(lnAt(signal, atMs + 16_000)).toEqual({ kind: 'unknown', reason: 'rate-only' })
  })

  test('for RR that are only the rate', () => {
    let signal = SILENCE
    let now = 0
    for (let i = 0; i < 90; i += 1) {
      const rateBpm = 70 + (i % 7)
      now += 60_000 / rateBpm
      signal = receive(signal, now, onSkin([60_000 / rateBpm], rateBpm))
    }
    expect(lnAt(signal, now)).toEqual({ kind: 'unknown', reason: 'faked-rr' })
  })

  test('while a strap repeats itself, and its repetitions do not count afterwards', () => {
    const [frozen, frozenAt] = beat(Array<number>(20).fill(800), worn, atMs)
    expect(lnAt(frozen, frozenAt)).toEqual({ kind: 'unknown', reason: 'frozen' })
    const [back, backAt] = beat(calm.slice(0, 12), frozen, frozenAt)
    expect(lnAt(back, backAt)).toEqual({ kind: 'unknown', reason: 'artefacts' })
  })

  test('where premature beats are frequent', () => {
    const ectopic = calm.map((rr, i) => (i % 8 === 1 ? rr * 0.65 : i % 8 === 2 ? rr * 1.35 : rr))
    const [signal, at] = beat(ectopic)
    expect(lnAt(signal, at)).toEqual({ kind: 'unknown', reason: 'frequent-ectopy' })
  })
})
