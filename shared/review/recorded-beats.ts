import type { BeatKind } from '../signal/lipponen-rule.ts'
import { classifyBeats } from '../signal/lipponen-tarvainen.ts'
import type { Recording } from './recording.ts'

/** A beat of a recording with its verdict by the full method of Lipponen & Tarvainen. */
export type RecordedBeat = {
  readonly atS: number
  readonly rrMs: number
  readonly kind: BeatKind
  readonly afterGap: boolean
}

/** More time than this between two rows beyond the interval itself is a gap, s: a beat at 30 per minute is missing. */
const GAP_S = 2

/** The beats of a recording in order; none where it holds rates only. */
export const beatsOf = (recording: Recording): readonly RecordedBeat[] => {
  const placed: { readonly atS: number; readonly rrMs: number; readonly afterGap: boolean }[] = []
  let last: number | null = null
  for (const [row, rrMs] of recording.rrMs.entries()) {
    if (Number.isNaN(rrMs)) continue
    const atS = recording.atS[row] ?? 0
    const afterGap = last !== null && atS - last - rrMs / 1000 > GAP_S
    placed.push({ atS, rrMs, afterGap })
    last = atS
  }
  const kinds = classifyBeats(
    placed.map((beat) => beat.rrMs),
    placed.map((beat) => beat.afterGap),
  )
  return placed.map((beat, index) => ({ ...beat, kind: kinds[index] ?? 'normal' }))
}

/** Those that end in (fromS, toS]. */
export const beatsWithin = (
  beats: readonly RecordedBeat[],
  fromS: number,
  toS: number,
): readonly RecordedBeat[] => beats.filter((beat) => beat.atS > fromS && beat.atS <= toS)
