import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { classifyBeats } from '#shared/signal/lipponen-tarvainen.ts'
import type { MeasuredBeat } from '#shared/signal/metrics.ts'
import { jumpShare, refuseVariability } from '#shared/signal/variability.ts'
import { readRecordingRows, recordingsFolder, withRecordings } from '../support/recordings.ts'

/** Live, a minute is judged; in the review a block of five. */
const BLOCKS_MS = [60_000, 300_000]

const judged = (path: string): MeasuredBeat[] => {
  const rrMs = readRecordingRows(path).map((row) => Number(row.get('rr_ms')))
  const kinds = classifyBeats(rrMs)
  return rrMs.map((rr, i) => ({ rrMs: rr, ok: kinds[i] === 'normal', afterGap: false }))
}

/** The beats in stretches of `spanMs`, without the unfinished last one. */
const blocks = (beats: readonly MeasuredBeat[], spanMs: number): MeasuredBeat[][] => {
  const done: MeasuredBeat[][] = []
  let block: MeasuredBeat[] = []
  let time = 0
  for (const beat of beats) {
    block.push(beat)
    time += beat.rrMs
    if (time < spanMs) continue
    done.push(block)
    block = []
    time = 0
  }
  return done
}

const refusedShare = (beats: readonly MeasuredBeat[], spanMs: number, reason: string): number => {
  const all = blocks(beats, spanMs)
  const refused = all.filter((block) => refuseVariability(block, false) === reason)
  return refused.length / all.length
}

const percent = (share: number | null): string =>
  share === null || Number.isNaN(share) ? 'none long enough' : `${(100 * share).toFixed(1)} %`

test.skipIf(recordingsFolder === null)(
  withRecordings('variability is refused where premature beats are frequent, and hardly elsewhere'),
  () => {
    const series = readdirSync(join(recordingsFolder ?? '', 'rr_series'))
      .filter((name) => name !== 'oracle_values.csv')
      .map((name) => `rr_series/${name}`)
    const steady = [...series, 'ectopy_annotated/nsr001_rr.csv']
    const lines = [
      ...steady,
      'ectopy_annotated/mitdb105_rr.csv',
      'ectopy_annotated/polar_h10_pvc_ble_rr.csv',
    ].map((path) => {
      const beats = judged(path)
      const shares = BLOCKS_MS.map(
        (span) =>
          `${span / 60_000} min: ectopy ${percent(refusedShare(beats, span, 'frequent-ectopy'))}, ` +
          `artefacts ${percent(refusedShare(beats, span, 'artefacts'))}`,
      )
      return `${path}: jumps ${percent(jumpShare(beats))}; blocks refused, ${shares.join('; ')}`
    })
    console.log(lines.join('\n'))

    const h10 = judged('ectopy_annotated/polar_h10_pvc_ble_rr.csv')
    expect(refuseVariability(h10, false)).toBe('frequent-ectopy')
    for (const span of BLOCKS_MS) {
      const h10Blocks = blocks(h10, span)
      if (h10Blocks.length > 0) expect(refusedShare(h10, span, 'frequent-ectopy')).toBe(1)
    }
    for (const path of steady) {
      const beats = judged(path)
      expect(jumpShare(beats), path).toBeLessThan(0.1)
      expect(refusedShare(beats, 60_000, 'frequent-ectopy'), path).toBeLessThan(0.01)
    }
  },
)
