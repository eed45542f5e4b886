import { describe, expect, test } from 'vitest'
import { knownFrom } from '#shared/journal/own-history.ts'
import { type AnalysisOptions, analyse } from '#shared/review/analysis.ts'
import { sessionBroughtBack, sessionFromRecording } from '#shared/review/brought-session.ts'
import { readKeptSession } from '#shared/review/read-kept-session.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { Recording } from '#shared/review/recording.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { ownTalkOf } from '#shared/review/talk-digest.ts'
import { talkFilesOf } from '#shared/review/talk-files.ts'
import { type Entry, type FactEntry, isPacket } from '#shared/session/facts.ts'
import { LONGEST_ATTRIBUTE_VALUE } from '#shared/straps/gatt.ts'
import { epochMs } from '#shared/units.ts'
import { longEvening } from '../../support/long-evening.ts'
import { readRecording, recordingsFolder, withRecordings } from '../../support/recordings.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'

const AS = {
  ...{ id: 'brought', begunAt: epochMs(1_700_000_000_000), dated: true },
  broughtAt: epochMs(1_800_000_000_000),
}
const FOUND: AnalysisOptions = {
  sensitivity: 'balanced',
  baseline: { kind: 'found' },
  window: null,
  raw: false,
}
const HIDDEN = { a: null, b: null }

const exported = (entries: readonly Entry[], lane: 'a' | 'b'): string => {
  const input = { entries, lanes: [lane], names: HIDDEN, format: 'json' } as const
  return talkFilesOf(input, () => {})[0]?.text ?? ''
}

/** Its straps were silent for hours before it and sent that in one packet, which no air carries. */
const EVENING = wholeEvening().entries.filter(
  (entry) => !isPacket(entry) || entry.packet.length <= LONGEST_ATTRIBUTE_VALUE,
)

describe('Ebb’s own export comes back', () => {
  test.each([
    ['an evening', EVENING, 'a'],
    ['the same for the other', EVENING, 'b'],
    ['two hours with words', longEvening().entries, 'a'],
  ] as const)('%s: with an equal review, but for the mark', (_, entries, lane) => {
    const kept = readKeptSession(exported(entries, lane), lane)
    if (kept === null) throw new Error('not read')
    const before = reviewViewOf(entries, lane)
    const { id } = before?.couple ?? {}
    expect(reviewViewOf(kept, lane)).toEqual(before)
    const back = sessionBroughtBack(kept, AS)
    const after = reviewViewOf(back, lane)
    expect(after?.couple).toMatchObject({ id: 'brought', broughtIn: { dated: true } })
    expect({ ...after, couple: { ...after?.couple, id, broughtIn: null } }).toEqual(before)
    // Taken out and brought in once more it is still the same, marked once.
    const again = readKeptSession(exported(back, lane), lane) ?? []
    expect(reviewViewOf(sessionBroughtBack(again, AS), lane)).toEqual(after)
  })

  test('nothing of another file', () => {
    expect(readKeptSession('800\n810', 'a')).toBeNull()
    expect(readKeptSession('{"format":"ebb-session","version":1}', 'a')).toBeNull()
    const spoilt = exported(EVENING, 'a').replace(
      '"fact":{"kind":"talk-begun"',
      '"fact":{"kind":"?"',
    )
    expect(readKeptSession(spoilt, 'a')).toBeNull()
  })
})

const heartsIn = (path: string): readonly Recording[] => {
  const read = readRecordings(readRecording(path))
  if (read.kind === 'unreadable') throw new Error(`${path}, line ${read.line}`)
  return read.recordings
}

describe.skipIf(recordingsFolder === null)(withRecordings('a recording made elsewhere'), () => {
  test.each([
    'stress_predict/S02_rr.csv',
    'stress_predict/S02_hr.csv',
    'rr_series/healthy_000.csv',
    'ectopy_annotated/polar_h10_pvc_ble_rr.csv',
    'dyad/movesense_dyad_hr_1hz.csv',
  ])('%s: its session tells what `analyze` tells', (path) => {
    for (const recording of heartsIn(path)) {
      const { course } = analyse(recording, FOUND)
      const entries = sessionFromRecording(recording, { ...AS, seat: 'b' })
      const review = reviewOf(entries, ['b'])
      const lane = review?.lanes.b
      expect(lane?.seconds.map(({ bpm }) => bpm)).toEqual(course.seconds.map(({ bpm }) => bpm))
      expect(lane?.seconds.map(({ reason }) => reason)).toEqual(
        course.seconds.map(({ reason }) => reason),
      )
      const floods = course.facts.filter(({ fact }) => fact.kind === 'flood-detected')
      expect(lane?.floods.map(({ at }) => at.atS)).toEqual(floods.map(({ at }) => at.mono / 1000))
      expect(lane?.rests.at(-1)?.bpm).toBe(course.baseline?.bpm)
      expect(review?.couple).toMatchObject({ prompts: [], pauses: [], broughtIn: { dated: true } })
    }
  })

  test('teaches nothing, and is in no trend', () => {
    const [recording] = heartsIn('stress_predict/S02_hr.csv')
    if (recording === undefined) throw new Error('no heart in it')
    const entries = sessionFromRecording(recording, { ...AS, seat: 'a' })
    const facts = entries.filter((entry): entry is FactEntry => !isPacket(entry))
    expect(facts.some(({ fact }) => fact.kind === 'baseline-set')).toBe(true)
    expect(knownFrom([{ facts, seat: 'a' }], null)).toEqual({ rests: [], offsetBpm: 0 })
    expect(ownTalkOf(entries, 'a')).toEqual({ words: null, digest: 'nothing-kept' })
  })
})
