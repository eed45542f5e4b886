import { expect, test } from 'vitest'
import type { RecordedBeat } from '#shared/review/recorded-beats.ts'
import { keptBeatsOf } from '#shared/review/variability-blocks.ts'
import { artefactsOf, cleanMetricsOf } from '#shared/review/variability-report.ts'
import { classifyBeats } from '#shared/signal/lipponen-tarvainen.ts'
import { rawMetrics } from '#shared/signal/metrics.ts'
import { readRecordingRows, recordingsFolder, withRecordings } from '../support/recordings.ts'
import { rrIn } from './oracle-windows.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const differences = (rrMs: readonly number[]): readonly number[] =>
  rrMs.slice(1).map((rr, i) => Math.abs(rr - (rrMs[i] ?? Number.NaN)))

/** Every figure in every way that a program may plausibly mean it. */
const waysOf = (rrMs: readonly number[]) => {
  const steps = differences(rrMs)
  const n = rrMs.length
  const meanMs = sum(rrMs) / n
  const squares = sum(rrMs.map((rr) => (rr - meanMs) ** 2))
  const stepSquares = sum(steps.map((step) => step * step))
  const over = steps.filter((step) => step > 50).length
  const atLeast = steps.filter((step) => step >= 50).length
  return {
    rate: { ofMean: 60_000 / meanMs, meanOfRates: sum(rrMs.map((rr) => 60_000 / rr)) / n },
    sdnn: { overBeatsLessOne: Math.sqrt(squares / (n - 1)), overBeats: Math.sqrt(squares / n) },
    rmssd: {
      overDifferences: Math.sqrt(stepSquares / (n - 1)),
      overBeats: Math.sqrt(stepSquares / n),
    },
    pnn50: {
      overDifferences: (100 * over) / (n - 1),
      overBeats: (100 * over) / n,
      atLeast50: (100 * atLeast) / (n - 1),
    },
  }
}

/** The series as the review sees it. */
const recordedBeats = (rrMs: readonly number[]): readonly RecordedBeat[] => {
  let atS = 0
  const kinds = classifyBeats(rrMs)
  return rrMs.map((rr, i) => {
    atS += rr / 1000
    return { atS, rrMs: rr, kind: kinds[i] ?? 'normal', afterGap: false }
  })
}

const asWritten = (value: number): string => String(Number(value.toFixed(4)))
/** As R prints it first. */
const toSevenDigits = (value: number): number => Number(value.toPrecision(7))

type Row = Map<string, string>
const PROGRAMS = ['numpy', 'hrv-analysis', 'pyHRV', 'systole', 'RHRV', 'hrv(rhenanbartels)']
const MEAN_OF_RATES = ['hrv-analysis', 'pyHRV', 'systole', 'hrv(rhenanbartels)']

/** What each program is found to do, as the figures it would print. */
const explained = (program: string, rrMs: readonly number[]): Readonly<Record<string, string>> => {
  const { rate, sdnn, rmssd, pnn50 } = waysOf(rrMs)
  const write = (value: number): string =>
    asWritten(program === 'RHRV' ? toSevenDigits(value) : value)
  return {
    n_rr: String(rrMs.length),
    mean_hr_bpm: write(MEAN_OF_RATES.includes(program) ? rate.meanOfRates : rate.ofMean),
    sdnn_ms: write(sdnn.overBeatsLessOne),
    rmssd_ms: write(rmssd.overDifferences),
    pnn50_pct: write(program === 'hrv(rhenanbartels)' ? pnn50.overBeats : pnn50.overDifferences),
  }
}

const oracle = (): readonly Row[] =>
  recordingsFolder === null ? [] : readRecordingRows('rr_series/oracle_values.csv')

test.skipIf(recordingsFolder === null)(
  withRecordings('every figure of six other programs is explained to its last digit'),
  () => {
    const rows = oracle()
    expect(new Set(rows.map((row) => row.get('implementation')))).toEqual(new Set(PROGRAMS))
    for (const row of rows) {
      const [series = '', window = '', program = ''] = [
        row.get('series'),
        row.get('window'),
        row.get('implementation'),
      ]
      for (const [column, expected] of Object.entries(explained(program, rrIn(series, window)))) {
        const cell = row.get(column) ?? ''
        // RHRV tells no mean rate.
        if (cell === '') expect([program, column]).toEqual(['RHRV', 'mean_hr_bpm'])
        else
          expect(String(Number(cell)), `${column} of ${program}, ${series} ${window}`).toBe(
            expected,
          )
      }
    }
  },
)

test.skipIf(recordingsFolder === null)(
  withRecordings('what does not explain them: n for n - 1, 50 ms and more, our own cleaning'),
  () => {
    const windows = oracle().filter((row) => row.get('implementation') === 'numpy')
    let [wouldShowAtLeast, cleaned] = [0, 0]
    const higher: number[] = []
    for (const row of windows) {
      const rrMs = rrIn(row.get('series') ?? '', row.get('window') ?? '')
      const { rate, sdnn, rmssd, pnn50 } = waysOf(rrMs)
      higher.push(rate.meanOfRates - rate.ofMean)
      if (asWritten(pnn50.atLeast50) !== asWritten(pnn50.overDifferences)) wouldShowAtLeast += 1
      expect(asWritten(sdnn.overBeats)).not.toBe(asWritten(sdnn.overBeatsLessOne))
      expect(asWritten(rmssd.overBeats)).not.toBe(asWritten(rmssd.overDifferences))
      const beats = recordedBeats(rrMs)
      const judged = keptBeatsOf(beats, false)
      const { flagged, variabilityLeftOut } = artefactsOf(beats, judged)
      const raw = rawMetrics(rrMs)
      const ours = cleanMetricsOf(beats, sum(rrMs) / 1000, judged)
      if (flagged > 0) cleaned += 1
      const told = (value: number | null): string => value?.toFixed(1) ?? 'not told'
      console.log(
        `${row.get('series')}, ${row.get('window')}: mean of rates higher by ${(rate.meanOfRates - rate.ofMean).toFixed(2)} bpm; ` +
          `beats corrected ${flagged} of ${raw.n}, stretches left out ${variabilityLeftOut.length}; SDNN ${told(raw.sdnnMs)} -> ${told(ours.sdnnMs)}, ` +
          `RMSSD ${told(raw.rmssdMs)} -> ${told(ours.rmssdMs)}, pNN50 ${told(raw.pnn50)} -> ${told(ours.pnn50)}`,
      )
    }
    console.log(
      `mean of rates higher by ${Math.min(...higher).toFixed(2)} to ${Math.max(...higher).toFixed(2)} bpm; ` +
        `"50 ms and more" would show in ${wouldShowAtLeast} of ${windows.length}; our cleaning in ${cleaned}`,
    )
    expect(wouldShowAtLeast).toBeGreaterThan(0)
    expect(Math.min(...higher)).toBeGreaterThan(0)
  },
)
