import { LEAST_PAIRS } from '../signal/metrics.ts'
import { refuseVariability, type VariabilityRefusal } from '../signal/variability.ts'
import type { RecordedBeat } from './recorded-beats.ts'

/** A stretch that variability is not told from, s from the start of the recording. */
export type LeftOut = {
  readonly fromS: number
  readonly toS: number
  readonly reason: VariabilityRefusal
}

/** What variability is told from, and what not. */
export type KeptBeats = {
  /** The beats of all blocks that were not refused; a gap before those that follow a refused one. */
  readonly kept: readonly RecordedBeat[]
  readonly leftOut: readonly LeftOut[]
  /** Why variability is told from nothing at all, or null. */
  readonly refused: VariabilityRefusal | null
}

/** Length of a block that is judged as one, s (science 6: blocks of 2 to 5 minutes in the review). */
const BLOCK_S = 300
/** Where less than this share of the time is left, the rest would no longer be the recording (our choice). */
const LEAST_KEPT = 0.5

/** The beats in blocks of five minutes; what is left at the end and too short to be judged belongs to the last one. */
const blocksOf = (beats: readonly RecordedBeat[]): readonly (readonly RecordedBeat[])[] => {
  const blocks: RecordedBeat[][] = []
  let startS = Number.NEGATIVE_INFINITY
  for (const beat of beats) {
    if (beat.atS - startS > BLOCK_S) {
      blocks.push([])
      startS = beat.atS - beat.rrMs / 1000
    }
    blocks.at(-1)?.push(beat)
  }
  const last = blocks.at(-1)
  const before = blocks.at(-2)
  if (last !== undefined && before !== undefined && last.length <= LEAST_PAIRS) {
    before.push(...last)
    blocks.pop()
  }
  return blocks
}

const timeOf = (beats: readonly RecordedBeat[]): number =>
  beats.reduce((sum, beat) => sum + beat.rrMs, 0) / 1000

const withStretch = (leftOut: readonly LeftOut[], next: LeftOut): readonly LeftOut[] => {
  const last = leftOut.at(-1)
  return last !== undefined && last.toS === next.fromS && last.reason === next.reason
    ? [...leftOut.slice(0, -1), { ...last, toS: next.toS }]
    : [...leftOut, next]
}

const longestReason = (leftOut: readonly LeftOut[]): VariabilityRefusal | null => {
  const timeBy = (reason: VariabilityRefusal): number =>
    leftOut.reduce(
      (sum, { fromS, toS, reason: own }) => sum + (own === reason ? toS - fromS : 0),
      0,
    )
  const reasons = leftOut.map(({ reason }) => reason)
  return reasons.toSorted((one, other) => timeBy(other) - timeBy(one))[0] ?? null
}

/**
 * Which of these beats variability may be told from, five minutes by five minutes, so that one restless half hour does not
 * cost the day. Refused altogether where the RR were made from the rate, or where less than half of the time is left.
 */
export const keptBeatsOf = (beats: readonly RecordedBeat[], rrAreFaked: boolean): KeptBeats => {
  if (rrAreFaked) return { kept: [], leftOut: [], refused: 'faked-rr' }
  const kept: RecordedBeat[] = []
  let leftOut: readonly LeftOut[] = []
  let broken = false
  let endS = 0
  for (const block of blocksOf(beats)) {
    const weighed = block.map(({ rrMs, afterGap, kind }) => ({
      rrMs,
      afterGap,
      ok: kind === 'normal',
    }))
    const reason = refuseVariability(weighed, false)
    const [first, ...others] = block
    if (first === undefined) continue
    const toS = block.at(-1)?.atS ?? first.atS
    if (reason === null) kept.push(broken ? { ...first, afterGap: true } : first, ...others)
    else {
      const fromS = broken ? endS : first.atS - first.rrMs / 1000
      leftOut = withStretch(leftOut, { fromS, toS, reason })
    }
    broken = reason !== null
    endS = toS
  }
  const refused = timeOf(kept) < LEAST_KEPT * timeOf(beats) ? longestReason(leftOut) : null
  return { kept, leftOut, refused }
}
