import { SECOND, type SessionMs } from '../units.ts'
import { judgeBeats, type LipponenStream, NO_BEATS } from './lipponen-stream.ts'
import type { MeasuredBeat } from './metrics.ts'
import { newest, recent } from './recent.ts'

type PlacedBeat = {
  readonly at: SessionMs
  readonly rrMs: number
  readonly afterGap: boolean
}

type JudgedBeat = PlacedBeat & MeasuredBeat

/**
 * What is kept of one strap's beats so that its variability can be told at any second: the last minute with verdicts,
 * and what has come since. Beats are judged in batches, and at once where somebody asks, since hardly anybody does.
 */
export type BeatVerdicts = {
  readonly stream: LipponenStream
  readonly judged: readonly JudgedBeat[]
  /** Not judged yet: the first `seen` of them are in the stream and wait for the two beats after them. */
  readonly waiting: readonly PlacedBeat[]
  readonly seen: number
  /** Beats were left out since the last one: no difference may be taken across that. */
  readonly broken: boolean
}

export const NO_VERDICTS: BeatVerdicts = {
  stream: NO_BEATS,
  judged: [],
  waiting: [],
  seen: 0,
  broken: false,
}

/** What lnRMSSD is told from (science 2.4). */
const WINDOW = 60 * SECOND
/** Beats that are judged together, so that the windows are copied once for all of them. */
const BATCH = 48
/** The same RR this many times running is a frozen strap (numbers). */
export const FROZEN_RR_TIMES = 8

const judgeWaiting = (verdicts: BeatVerdicts): BeatVerdicts => {
  const { seen, waiting } = verdicts
  const { stream, verdicts: told } = judgeBeats(verdicts.stream, waiting.slice(seen))
  const judged: JudgedBeat[] = []
  let next = 0
  for (const verdict of told) {
    if (verdict === null) continue
    const beat = waiting[next]
    next += 1
    // Beats of the first seconds are not flagged but not there yet: nothing is known against them.
    if (beat !== undefined && verdict !== 'learning') {
      judged.push({ ...beat, ok: verdict === 'normal' })
    }
  }
  const left = waiting.slice(next)
  const latest = judged.at(-1)?.at
  const before = latest === undefined ? verdicts.judged : recent(verdicts.judged, latest, WINDOW)
  const kept = newest([...before, ...judged])
  return { ...verdicts, stream, judged: kept, waiting: left, seen: left.length }
}

/** Takes the beats of one notification. Without skin they are no beats of a heart, and break the row. */
export const takeBeats = (
  verdicts: BeatVerdicts,
  beats: readonly PlacedBeat[],
  contact: boolean,
): BeatVerdicts => {
  if (beats.length === 0) return verdicts
  if (!contact) return verdicts.broken ? verdicts : { ...verdicts, broken: true }
  const fresh = verdicts.broken
    ? beats.map((beat, index) => (index === 0 ? { ...beat, afterGap: true } : beat))
    : beats
  const { stream, judged, seen } = verdicts
  const next = { stream, judged, waiting: verdicts.waiting.concat(fresh), seen, broken: false }
  return next.waiting.length < BATCH ? next : judgeWaiting(next)
}

/** Beats of a run of identical RR are the strap's, not the heart's. */
const withoutFrozen = (beats: readonly JudgedBeat[]): readonly JudgedBeat[] => {
  const lengths: number[] = []
  beats.forEach((beat, index) => {
    const same = index > 0 && beats[index - 1]?.rrMs === beat.rrMs
    lengths.push(same ? (lengths[index - 1] ?? 0) + 1 : 1)
  })
  if (!lengths.some((length) => length >= FROZEN_RR_TIMES)) return beats
  let frozen = false
  return beats
    .map((beat, index) => {
      // Seen from its last beat, a run is known to be too long before its first ones are reached.
      const at = beats.length - 1 - index
      if ((lengths[at + 1] ?? 1) === 1) frozen = (lengths[at] ?? 0) >= FROZEN_RR_TIMES
      return frozen ? { ...(beats[at] ?? beat), ok: false } : (beats[at] ?? beat)
    })
    .reverse()
}

/**
 * The beats of the minute before `at` with their verdicts, for metrics: `ok` false where the streaming rule flagged one
 * or the strap repeated itself. The last two beats have no verdict yet and are left out.
 */
export const minuteOf = (verdicts: BeatVerdicts, at: SessionMs): readonly MeasuredBeat[] => {
  const { judged } = judgeWaiting(verdicts)
  return withoutFrozen(recent(judged, at, WINDOW).filter((beat) => beat.at <= at))
}
