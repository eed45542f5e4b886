import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctBeats } from '#shared/signal/beat-correction.ts'
import { rawMetrics } from '#shared/signal/metrics.ts'
import { spoil, talkingBeats } from '../../support/injected-artefacts.ts'

const calm = talkingBeats(11, 200)
const at = (i: number): number => calm[i] ?? 0
const total = (rrMs: readonly number[]): number => rrMs.reduce((sum, rr) => sum + rr, 0)

describe('correctBeats', () => {
  test('splits a missed beat in two', () => {
    const rrMs = [...calm.slice(0, 100), at(100) + at(101), ...calm.slice(102)]
    const corrected = correctBeats(rrMs)
    expect(corrected).toMatchObject({ split: 1, merged: 0, remaining: 0 })
    expect(corrected.rrMs[100]).toBe((at(100) + at(101)) / 2)
  })

  test('merges a beat too many into the one it was cut from', () => {
    const rrMs = [...calm.slice(0, 100), at(100) * 0.4, at(100) * 0.6, ...calm.slice(101)]
    const corrected = correctBeats(rrMs)
    expect(corrected).toMatchObject({ merged: 1, split: 0, remaining: 0 })
    expect(corrected.rrMs).toHaveLength(200)
    expect(corrected.rrMs[100]).toBeCloseTo(at(100))
  })

  test('moves an early beat to where it would have been', () => {
    const shift = at(100) * 0.35
    const rrMs = calm.map((rr, i) => (i === 100 ? rr - shift : i === 101 ? rr + shift : rr))
    const corrected = correctBeats(rrMs)
    expect(corrected).toMatchObject({ merged: 0, split: 0, remaining: 0 })
    expect(corrected.moved).toBeGreaterThan(0)
    expect(Math.abs((corrected.rrMs[100] ?? 0) - at(100))).toBeLessThan(60)
  })

  test('keeps gaps where they were', () => {
    const rrMs = [...calm.slice(0, 50), at(50) + at(51), ...calm.slice(52)]
    const corrected = correctBeats(
      rrMs,
      rrMs.map((_, i) => i === 120),
    )
    expect(corrected.rrMs).toHaveLength(rrMs.length + 1)
    expect(corrected.afterGap.indexOf(true)).toBe(121)
    expect(corrected.afterGap.lastIndexOf(true)).toBe(121)
  })

  test.each([1, 2, 3])(
    'brings RMSSD back to within a sixth of the truth at 3 percent (seed %s)',
    (seed) => {
      const clean = talkingBeats(seed, 4_000)
      const truth = rawMetrics(clean).rmssdMs ?? 0
      const spoilt = spoil(clean, 0.03, 50 + seed).rrMs
      expect(rawMetrics(spoilt).rmssdMs ?? 0).toBeGreaterThan(3 * truth)
      const corrected = rawMetrics(correctBeats(spoilt).rrMs).rmssdMs ?? 0
      expect(Math.abs(corrected - truth)).toBeLessThan(truth / 6)
    },
  )

  test('keeps the time and ends, whatever the series', () => {
    const rr = fc.oneof(fc.integer({ min: 250, max: 2_500 }), fc.integer({ min: 780, max: 830 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(rr, fc.boolean()), { maxLength: 80 }), (beats) => {
        const rrMs = beats.map(([ms]) => ms)
        const gaps = beats.map(([ms, gap]) => gap && ms % 7 === 0)
        const corrected = correctBeats(rrMs, gaps)
        expect(total(corrected.rrMs)).toBeCloseTo(total(rrMs), 3)
        expect(corrected.afterGap).toHaveLength(corrected.rrMs.length)
        expect(corrected.afterGap.filter(Boolean)).toHaveLength(gaps.filter(Boolean).length)
        expect(Math.min(...corrected.rrMs, 1)).toBeGreaterThan(0)
      }),
    )
  })
})
