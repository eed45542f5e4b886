import { describe, expect, test } from 'vitest'
import { analyse } from '#shared/review/analysis.ts'
import { recordingOf } from '#shared/review/recording.ts'
import { talkingBeats } from '../../support/injected-artefacts.ts'

/** Minutes of a heart in talk; between the two every sixth beat is a third early, with its pause. */
const recording = (minutes: number, ectopicFrom: number, ectopicTo: number) => {
  const calm = talkingBeats(21, minutes * 74)
  let atMs = 0
  const rows = calm.map((rr, i) => {
    const isEctopic = atMs >= ectopicFrom * 60_000 && atMs < ectopicTo * 60_000
    const rrMs = !isEctopic || i % 6 > 1 ? rr : i % 6 === 0 ? rr * 0.65 : rr * 1.35
    atMs += rrMs
    return { atS: atMs / 1000, rrMs, rateBpm: null }
  })
  return recordingOf(rows)
}

const analysed = (minutes: number, from: number, to: number) =>
  analyse(recording(minutes, from, to), {
    sensitivity: 'balanced',
    baseline: { kind: 'found' },
    window: null,
    raw: false,
  })

describe('variability of a recording', () => {
  const calm = analysed(60, 0, 0)

  test('is told from all of it where nothing is wrong', () => {
    expect(calm.artefacts).toMatchObject({ variabilityRefused: null, variabilityLeftOut: [] })
  })

  test('is told from the rest where a quarter of an hour was ectopic', () => {
    const { artefacts, metrics } = analysed(60, 20, 35)
    expect(artefacts.variabilityRefused).toBeNull()
    expect(artefacts.variabilityLeftOut).toHaveLength(1)
    const [out] = artefacts.variabilityLeftOut
    expect(out?.reason).toBe('frequent-ectopy')
    expect(out?.fromS).toBeGreaterThanOrEqual(15 * 60)
    expect(out?.fromS).toBeLessThanOrEqual(20 * 60)
    expect(out?.toS).toBeGreaterThanOrEqual(34.9 * 60)
    expect(out?.toS).toBeLessThanOrEqual(40 * 60)
    const rmssd = calm.metrics.rmssdMs ?? Number.NaN
    expect(Math.abs((metrics.rmssdMs ?? 0) - rmssd)).toBeLessThan(0.1 * rmssd)
    expect(metrics.meanHrBpm).toBeCloseTo(calm.metrics.meanHrBpm ?? 0, 0)
    expect(metrics.n).toBeGreaterThan(0.99 * calm.metrics.n)
  })

  test('is refused where most of it was', () => {
    const { artefacts, metrics } = analysed(60, 20, 60)
    expect(artefacts.variabilityRefused).toBe('frequent-ectopy')
    expect(metrics).toMatchObject({ rmssdMs: null, sdnnMs: null, pnn50: null })
    expect(metrics.meanHrBpm).toBeGreaterThan(60)
  })

  test('of a short recording is judged as one', () => {
    expect(analysed(3, 0, 3).artefacts).toMatchObject({
      variabilityRefused: 'frequent-ectopy',
      variabilityLeftOut: [{ fromS: 0 }],
    })
  })
})
