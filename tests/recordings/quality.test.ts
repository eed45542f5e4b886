import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measureQuality } from '../bench/detector/quality.ts'
import { readRecording, recordingsFolder, withRecordings } from '../support/recordings.ts'

/** Columns that make a file a recording of one heart, or of two. */
const HEARTS: readonly (readonly [string, number])[] = [
  ['rr_ms', 1],
  ['hr_bpm', 1],
  ['hr_A', 2],
]

const heartsIn = (path: string): number => {
  const columns = (readRecording(path).split(/\r?\n/, 1)[0] ?? '').split(',')
  return HEARTS.find(([column]) => columns.includes(column))?.[1] ?? 0
}

test.skipIf(recordingsFolder === null)(
  withRecordings(
    'no recording is left out of what the quality rules throw away, and no second of it',
  ),
  () => {
    const folder = recordingsFolder ?? ''
    const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.csv'),
    )
    const hearts = tables.reduce((sum, path) => sum + heartsIn(path), 0)
    const sets = measureQuality(folder)
    const measured = sets
      .filter(({ set }) => set !== 'ble_packets')
      .flatMap(({ recordings }) => recordings)
    expect(hearts).toBeGreaterThan(0)
    expect(measured).toHaveLength(hearts)
    for (const { id, unknown, withoutLevel, beats, fromRate } of measured) {
      const explained = Object.values(unknown).reduce((sum, share) => sum + share, 0)
      expect(explained, id).toBeCloseTo(withoutLevel, 9)
      // A recording of rates only has no beats, and all its levels come from the rate.
      if (beats === 0) expect(withoutLevel + fromRate, id).toBeCloseTo(1, 9)
    }
  },
)

test.skipIf(recordingsFolder === null)(
  withRecordings('RR of sinus rhythm from a chest keep a level for nine tenths of the time'),
  () => {
    const sets = measureQuality(recordingsFolder ?? '')
    const recordings = sets.flatMap((set) => set.recordings)
    const shareOf = (id: string): number =>
      recordings.find((recording) => recording.id === id)?.withoutLevel ?? Number.NaN
    const holters = ['flirt_holter', 'healthy_000', 'healthy_003', 'healthy_005', 'nsr001_rr']
    for (const id of [...holters, 'hrv_exercise', 'hrv_08012805', 'msent_EG_181218']) {
      expect(shareOf(id), id).toBeLessThan(0.1)
    }
    // A third of its beats are premature: what level there is of that heart comes from the strap's own rate.
    const h10 = recordings.find(({ id }) => id === 'polar_h10_pvc_ble_rr')
    expect(h10?.fromRate).toBeGreaterThan(0.5)
    expect((h10?.fromRate ?? 0) + (h10?.withoutLevel ?? 0)).toBeCloseTo(1, 9)
  },
)
