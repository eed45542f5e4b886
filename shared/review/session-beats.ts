import type { PartnerId } from '../partners.ts'
import { replay } from '../session/engine.ts'
import { type Entry, isPacket } from '../session/facts.ts'
import type { EngineState } from '../session/state.ts'
import type { BeatKind } from '../signal/lipponen-rule.ts'
import { classifyBeats } from '../signal/lipponen-tarvainen.ts'
import type { Beat } from '../signal/signal.ts'
import type { SessionMs } from '../units.ts'

/** What a strap sent, beat by beat; where it sent a rate and no interval, that rate. */
export type SessionBeat = {
  /** End of the interval, or arrival of the rate, s since the origin of the review. */
  readonly atS: number
  readonly rrMs: number | null
  /** The strap's own rate as it came with it, bpm; 0 is how some say that they find no heart. */
  readonly rateBpm: number
  /** Whether Ebb counted the beat while the talk ran: skin, not frozen, not thrown out by the median gate. */
  readonly accepted: boolean
  /** Time is missing before it. */
  readonly afterGap: boolean
  /** By the full method of Lipponen & Tarvainen, over all of the lane; null without an interval. */
  readonly verdict: BeatKind | null
}

type Row = Omit<SessionBeat, 'verdict'>

const freshOf = (before: EngineState, now: EngineState, lane: PartnerId): readonly Beat[] => {
  const count = now.partners[lane].signal.counts.beats - before.partners[lane].signal.counts.beats
  return count > 0 ? now.partners[lane].signal.beats.slice(-count) : []
}

const rowsOf = (
  entries: readonly Entry[],
  lane: PartnerId,
  originMs: SessionMs,
): readonly Row[] => {
  const rows: Row[] = []
  let before: EngineState | null = null
  replay(entries, {
    entry: (state, entry) => {
      const previous = before
      before = state
      if (previous === null || entry.stream !== lane || !isPacket(entry)) return
      const { sameRate, lastPacketAt } = state.partners[lane].signal
      if (sameRate === null || state.partners[lane].signal === previous.partners[lane].signal)
        return
      const fresh = freshOf(previous, state, lane)
      const secondOf = (at: number): number => (at - originMs) / 1000
      const rateBpm = sameRate.bpm
      // The first beats of another heart, or of a strap that was forgotten, follow none of those before.
      const isNew = previous.partners[lane].signal.beatClock.lastBeatAt === null && rows.length > 0
      for (const [place, { at, rrMs, ok, afterGap }] of fresh.entries()) {
        const cut = afterGap || (isNew && place === 0)
        rows.push({ atS: secondOf(at), rrMs, rateBpm, accepted: ok, afterGap: cut })
      }
      if (fresh.length > 0 || lastPacketAt === null) return
      const atS = secondOf(lastPacketAt)
      rows.push({ atS, rrMs: null, rateBpm, accepted: false, afterGap: false })
    },
  })
  return rows.toSorted((one, other) => one.atS - other.atS)
}

/** The beats of one lane in order of time, from a session's entries in order; `originMs` is the review's. */
export const beatsOfSession = (
  entries: readonly Entry[],
  lane: PartnerId,
  originMs: SessionMs,
): readonly SessionBeat[] => {
  const rows = rowsOf(entries, lane, originMs)
  const beats = rows.filter(({ rrMs }) => rrMs !== null)
  const kinds = classifyBeats(
    beats.map(({ rrMs }) => rrMs ?? 0),
    beats.map(({ afterGap }) => afterGap),
  )
  let next = 0
  return rows.map((row) => ({
    ...row,
    verdict: row.rrMs === null ? null : (kinds[next++] ?? 'normal'),
  }))
}
