import { describe, expect, test } from 'vitest'
import { type AnalysisOptions, analyse } from '#shared/review/analysis.ts'
import { type RecordedRow, type Recording, recordingOf } from '#shared/review/recording.ts'
import { spansOf } from '#shared/review/spans.ts'
import { togetherOf } from '#shared/review/together.ts'

const OPTIONS: AnalysisOptions = {
  sensitivity: 'balanced',
  baseline: { kind: 'found' },
  window: null,
  raw: false,
}

/** Beats that follow `bpmAt`, a few ms up and down. */
const beating = (seconds: number, bpmAt: (second: number) => number | null): Recording => {
  const rows: RecordedRow[] = []
  let atS = 0
  while (atS < seconds) {
    const bpm = bpmAt(atS)
    if (bpm === null) {
      atS += 1
      continue
    }
    const rrMs = 60_000 / bpm + (rows.length % 2 === 0 ? 4 : -4)
    atS += rrMs / 1000
    rows.push({ atS, rrMs, rateBpm: null })
  }
  return recordingOf(rows)
}

/** At rest at 70; from 600 s a surge of 25 within a minute, held for three, then down. */
const surge = (second: number): number => {
  if (second < 600) return 70
  if (second < 840) return 70 + 25 * Math.min(1, (second - 600) / 60)
  return 70 + 25 * Math.exp(-(second - 840) / 60)
}

describe('a recording with one surge', () => {
  const analysis = analyse(beating(1500, surge), OPTIONS)

  test('has a resting level found as it is live', () => {
    expect(analysis.baseline).toMatchObject({ quality: 'accepted', sigma: 2 })
    expect(analysis.baseline?.bpm).toBeCloseTo(70, 0)
    expect((analysis.baseline?.toS ?? 0) - (analysis.baseline?.fromS ?? 0)).toBe(180)
    expect(analysis.baselineReason).toBeNull()
  })

  test('has one episode, with its peak, half-life and the time it took to settle', () => {
    expect(analysis.episodes).toHaveLength(1)
    const [episode] = analysis.episodes
    expect(episode?.detectedS).toBeGreaterThan(640)
    expect(episode?.detectedS).toBeLessThan(700)
    expect(Math.abs((episode?.peakBpm ?? 0) - 95)).toBeLessThan(1)
    expect(Math.abs((episode?.peakAboveBaseline ?? 0) - 25)).toBeLessThan(1)
    // Down to half an excess of about 20 roughly 54 s after 840 s.
    expect((episode?.detectedS ?? 0) + (episode?.halfLifeS ?? 0)).toBeGreaterThan(870)
    expect((episode?.detectedS ?? 0) + (episode?.halfLifeS ?? 0)).toBeLessThan(920)
    expect(episode?.settledS).toBeGreaterThan(960)
    expect(episode?.areaBeatMin).toBeGreaterThan(60)
    expect(analysis.elevated[0]?.toS).toBe(episode?.detectedS)
  })

  test('has the variability of rest and a confidence, as they are told live', () => {
    // The RR go up and down by 8 ms from beat to beat, at rest and in the surge.
    expect(analysis.baseline?.lnRmssd).toBeCloseTo(Math.log(8), 1)
    expect(analysis.episodes[0]?.confidence).toBe(0.7)
  })

  test('is known but for its first seconds', () => {
    expect(analysis.coverage).toBeGreaterThan(0.98)
    expect(analysis.unknown.map(({ value }) => value)).toEqual(['settling'])
  })
})

test('a gap is a gap: unknown there, and no episode comes of it', () => {
  const holed = beating(1200, (second) => (second > 500 && second < 700 ? null : 70))
  const analysis = analyse(holed, OPTIONS)
  expect(
    analysis.unknown.some(({ fromS, toS }) => fromS > 500 && toS < 705 && toS - fromS > 150),
  ).toBe(true)
  expect(analysis.episodes).toEqual([])
  expect(analysis.coverage).toBeLessThan(0.86)
})

test('a resting level may be given, or taken from a stretch', () => {
  const recording = beating(600, (second) => (second < 300 ? 70 : 100))
  const given = analyse(recording, { ...OPTIONS, baseline: { kind: 'given', bpm: 70, sigma: 2.5 } })
  expect(given.baseline).toMatchObject({ bpm: 70, sigma: 2.5, quality: 'given', fromS: null })
  expect(given.baseline?.lnRmssd).toBeNull()
  expect(given.episodes).toMatchObject([{ confidence: 0.7 }])
  const stretch = { fromS: 60, toS: 290 }
  const taken = analyse(recording, { ...OPTIONS, baseline: { kind: 'stretch', stretch } })
  expect(taken.baseline).toMatchObject({ quality: 'accepted', ...stretch })
  expect(taken.episodes).toMatchObject([{ confidence: 0.7 }])
  expect(taken.baseline?.lnRmssd).toBeCloseTo(Math.log(8), 1)
  const short = { fromS: 60, toS: 120 }
  const provisional = analyse(recording, {
    ...OPTIONS,
    baseline: { kind: 'stretch', stretch: short },
  })
  expect(provisional.baseline).toMatchObject({ quality: 'provisional', ...short })
  expect(provisional.episodes).toMatchObject([{ confidence: 0.6 }])
})

test('without a resting level it says why, and finds nothing', () => {
  expect(
    analyse(
      beating(120, () => 70),
      OPTIONS,
    ),
  ).toMatchObject({
    baseline: null,
    baselineReason: 'too-short',
    episodes: [],
  })
  expect(
    analyse(
      beating(500, (second) => 140 - second / 6),
      OPTIONS,
    ).baselineReason,
  ).toBe('not-settled')
  const stretch = { fromS: 5000, toS: 6000 }
  const nowhere = analyse(
    beating(600, () => 70),
    { ...OPTIONS, baseline: { kind: 'stretch', stretch } },
  )
  expect(nowhere).toMatchObject({ baseline: null, baselineReason: 'not-clear', elevated: [] })
})

test('a window holds the metrics to the beats that end in it', () => {
  const recording = beating(400, (second) => (second < 200 ? 60 : 120))
  const late = analyse(recording, { ...OPTIONS, window: { fromS: 210, toS: 400 } })
  expect(late.metrics.meanHrBpm).toBeCloseTo(120, 0)
  expect(late.artefacts.beats).toBeLessThan(analyse(recording, OPTIONS).artefacts.beats)
})

test('two hearts: time both were up, beside what chance gives', () => {
  const one = analyse(beating(1500, surge), OPTIONS).course
  const calm = analyse(
    beating(1500, () => 72),
    OPTIONS,
  ).course
  const same = togetherOf(one, one)
  expect(same?.bothUpS).toBeGreaterThan(200)
  expect(same?.expectedByChanceS).toBeLessThan(same?.bothUpS ?? 0)
  expect(togetherOf(one, calm)).toMatchObject({ bothUpS: 0, expectedByChanceS: 0 })
  const none = analyse(
    beating(100, () => 72),
    OPTIONS,
  ).course
  expect(togetherOf(one, none)).toBeNull()
})

test('spans join what is alike and stands together', () => {
  expect(spansOf(['x', 'x', null, 'x', 'y'], (value) => value)).toEqual([
    { fromS: 0, toS: 2, value: 'x' },
    { fromS: 3, toS: 4, value: 'x' },
    { fromS: 4, toS: 5, value: 'y' },
  ])
})
