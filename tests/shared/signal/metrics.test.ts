import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockMetrics, lnRmssd60, type MeasuredBeat, rawMetrics } from '#shared/signal/metrics.ts'
import { talkingBeats } from '../../support/injected-artefacts.ts'

const good = (rrMs: readonly number[]): MeasuredBeat[] =>
  rrMs.map((rr) => ({ rrMs: rr, ok: true, afterGap: false }))
const total = (rrMs: readonly number[]): number => rrMs.reduce((sum, rr) => sum + rr, 0)

describe('rawMetrics', () => {
  test('are the standard definitions', () => {
    // By hand: mean 850; deviations -50, 50, 150, -150; differences 100, 100, -300.
    const metrics = rawMetrics([800, 900, 1_000, 700])
    expect(metrics.n).toBe(4)
    expect(metrics.meanRrMs).toBe(850)
    expect(metrics.meanHrBpm).toBeCloseTo(60_000 / 850)
    expect(metrics.sdnnMs).toBeCloseTo(Math.sqrt(50_000 / 3))
    expect(metrics.rmssdMs).toBeCloseTo(Math.sqrt(110_000 / 3))
    expect(metrics.pnn50).toBe(100)
  })

  test('count as large only what exceeds 50 ms, in percent of n - 1', () => {
    expect(rawMetrics([800, 850, 901, 901, 850]).pnn50).toBe(50)
  })

  test('are null where there is nothing to tell', () => {
    const none = { meanRrMs: null, meanHrBpm: null, sdnnMs: null, rmssdMs: null, pnn50: null }
    expect(rawMetrics([])).toEqual({ n: 0, ...none })
    expect(rawMetrics([800])).toEqual({ ...none, n: 1, meanRrMs: 800, meanHrBpm: 75 })
  })
})

describe('blockMetrics', () => {
  const rrMs = talkingBeats(3, 200)
  const span = total(rrMs)

  test('are the raw ones where every beat counts', () => {
    const block = blockMetrics(good(rrMs), span)
    expect(block).toMatchObject({ coverage: 1, pairs: 199 })
    const raw = rawMetrics(rrMs)
    expect(block.sdnnMs).toBe(raw.sdnnMs)
    expect(block.rmssdMs).toBe(raw.rmssdMs)
    expect(block.pnn50).toBe(raw.pnn50)
  })

  test('leave out a flagged beat and both differences that touch it', () => {
    const spoilt = rrMs.map((rr, i) => (i === 100 ? 2 * rr : rr))
    const beats = good(spoilt).map((beat, i) => ({ ...beat, ok: i !== 100 }))
    const block = blockMetrics(beats, span)
    expect(block).toMatchObject({ n: 199, pairs: 197 })
    expect(Math.abs((block.rmssdMs ?? 0) - (rawMetrics(rrMs).rmssdMs ?? 0))).toBeLessThan(1)
  })

  test('take no difference across a gap', () => {
    const beats = good(rrMs).map((beat, i) => ({ ...beat, afterGap: i === 100 }))
    expect(blockMetrics(beats, span).pairs).toBe(198)
  })

  test('say nothing below 70 % coverage', () => {
    const beats = good(rrMs)
    expect(blockMetrics(beats, span / 0.71).meanHrBpm).not.toBeNull()
    const thin = blockMetrics(beats, span / 0.69)
    expect(thin).toMatchObject({ n: 200, meanRrMs: null, sdnnMs: null, rmssdMs: null, pnn50: null })
    expect(thin.coverage).toBeCloseTo(0.69)
  })

  test('say no variability where beats are enough but pairs are not', () => {
    const beats = good(rrMs).map((beat, i) => ({ ...beat, ok: i % 4 !== 0 }))
    const block = blockMetrics(beats, span)
    expect(block.coverage).toBeGreaterThan(0.7)
    expect(block.pairCoverage).toBeLessThan(0.7)
    expect(block.meanHrBpm).not.toBeNull()
    expect(block.rmssdMs).toBeNull()
  })

  test.each([
    [14_000, false, false, false],
    [15_000, true, false, false],
    [60_000, true, true, false],
    [120_000, true, true, true],
  ])('in %s ms: mean %s, RMSSD %s, SDNN %s', (spanMs, mean, rmssd, sdnn) => {
    const kept: number[] = []
    for (const rr of rrMs) if (total(kept) + rr <= spanMs) kept.push(rr)
    const block = blockMetrics(good(kept), spanMs)
    expect(block.meanHrBpm !== null).toBe(mean)
    expect(block.rmssdMs !== null).toBe(rmssd)
    expect(block.pnn50 !== null).toBe(rmssd)
    expect(block.sdnnMs !== null).toBe(sdnn)
  })

  test('are finite or null, with shares from 0 to 1, whatever the beats', () => {
    const beat = fc.record({
      rrMs: fc.double({ min: 1, max: 70_000, noNaN: true }),
      ok: fc.boolean(),
      afterGap: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(beat), fc.integer({ min: 0, max: 600_000 }), (beats, spanMs) => {
        const block = blockMetrics(beats, spanMs)
        for (const value of Object.values(block)) {
          if (value !== null) expect(Number.isFinite(value)).toBe(true)
        }
        expect(block.coverage).toBeLessThanOrEqual(1)
        expect(block.pairCoverage).toBeLessThanOrEqual(block.coverage)
      }),
    )
  })
})

describe('lnRmssd60', () => {
  const minute = talkingBeats(3, 72)

  test('is the logarithm of RMSSD', () => {
    expect(lnRmssd60(good(minute))).toBeCloseTo(Math.log(rawMetrics(minute).rmssdMs ?? 0))
  })

  test('needs 30 pairs', () => {
    expect(lnRmssd60(good(minute.slice(0, 30)))).toBeNull()
    expect(lnRmssd60(good(minute.slice(0, 31)))).not.toBeNull()
  })

  test('bears a tenth of flagged beats and no more', () => {
    const flagged = (count: number): MeasuredBeat[] =>
      good(minute).map((beat, i) => ({ ...beat, ok: i >= count }))
    expect(lnRmssd60(flagged(7))).not.toBeNull()
    expect(lnRmssd60(flagged(8))).toBeNull()
  })

  test('has none for a heart that stands still', () => {
    expect(lnRmssd60(good(Array<number>(70).fill(800)))).toBeNull()
  })
})
