import { expect, test } from 'vitest'
import { type Metrics, rawMetrics } from '#shared/signal/metrics.ts'
import { readRecordingRows, recordingsFolder, withRecordings } from '../support/recordings.ts'
import { rrIn } from './oracle-windows.ts'

const metricsIn = (series: string, window: string): Metrics => rawMetrics(rrIn(series, window))

test.skipIf(recordingsFolder === null)(
  withRecordings('raw metrics agree with numpy on every series and window, to 0.01'),
  () => {
    const rows = readRecordingRows('rr_series/oracle_values.csv').filter(
      (row) => row.get('implementation') === 'numpy',
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const series = row.get('series') ?? ''
      const window = row.get('window') ?? ''
      const metrics = metricsIn(series, window)
      const pairs: [string, number | null][] = [
        ['n_rr', metrics.n],
        ['mean_rr_ms', metrics.meanRrMs],
        ['mean_hr_bpm', metrics.meanHrBpm],
        ['sdnn_ms', metrics.sdnnMs],
        ['rmssd_ms', metrics.rmssdMs],
        ['pnn50_pct', metrics.pnn50],
      ]
      for (const [column, value] of pairs) {
        const off = Math.abs((value ?? Number.NaN) - Number(row.get(column)))
        expect(off, `${column} of ${series}, ${window}`).toBeLessThanOrEqual(0.01)
      }
    }
  },
)
