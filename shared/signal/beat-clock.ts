import { SECOND, type SessionMs, sessionMs } from '../units.ts'
import { recent } from './recent.ts'

type Offset = { readonly at: SessionMs; readonly offset: number }

/**
 * Places RR intervals on the session clock. A notification carries no time of its own and may come seconds late
 * or in a bunch, so beat times are the sum of RR above the smallest delay seen lately (science 3.3).
 */
export type BeatClock = {
  /** Sum of RR since the last anchor, ms. */
  readonly total: number
  /**
   * arrival − total of the recent packets whose delay may still become the smallest, growing: the first is where the
   * sum starts on the session clock.
   */
  readonly offsets: readonly Offset[]
  readonly lastBeatAt: SessionMs | null
}

export type PlacedRr = {
  readonly at: SessionMs
  readonly rrMs: number
  /** True where time is missing before this beat: no difference may be taken across it. */
  readonly afterGap: boolean
}

/** How far back the smallest delay is looked for (science 3.3). */
const OFFSET_MEMORY = 30 * SECOND
/** Elapsed time beyond the sum of RR that makes a gap (numbers: straps deliver up to 4 s late). */
const GAP = 4 * SECOND

export const START_OF_BEATS: BeatClock = { total: 0, offsets: [], lastBeatAt: null }

/** Delays that are greater than a newer one will never be the smallest again. */
const withOffset = (known: BeatClock['offsets'], entry: Offset): BeatClock['offsets'] => {
  let keep = known.length
  while (keep > 0 && (known[keep - 1]?.offset ?? 0) >= entry.offset) keep -= 1
  return [...known.slice(0, keep), entry]
}

/** The next state of the clock and the packet's RR (ms, oldest first) with their times; these never go backwards. */
export const placeBeats = (
  clock: BeatClock,
  rrMs: readonly number[],
  arrivedAt: SessionMs,
): { readonly clock: BeatClock; readonly beats: readonly PlacedRr[] } => {
  if (rrMs.length === 0) return { clock, beats: [] }
  const sum = rrMs.reduce((total, rr) => total + rr, 0)
  const known = recent(clock.offsets, arrivedAt, OFFSET_MEMORY)
  const base = known[0]?.offset ?? Number.POSITIVE_INFINITY
  const offset = arrivedAt - (clock.total + sum)
  const gap = clock.lastBeatAt !== null && (known.length === 0 || offset - base > GAP)
  const anchored = gap || clock.lastBeatAt === null

  const start = anchored ? 0 : clock.total
  const origin = anchored ? arrivedAt - sum : Math.min(base, offset)
  let total = start
  let last = clock.lastBeatAt
  const beats = rrMs.map((rr, index): PlacedRr => {
    total += rr
    const placed = origin + total
    // A packet that shows an earlier one to have been late would pull beats back: hold them in order instead. But not
    // far beyond the packet, or a strap that sends far too many would leave a clock that runs ahead for minutes.
    const held = last === null ? placed : Math.max(placed, last + 1)
    const at = sessionMs(Math.min(held, Math.max(last ?? held, arrivedAt + GAP)))
    last = at
    return { at, rrMs: rr, afterGap: gap && index === 0 }
  })
  const entry = { at: arrivedAt, offset: arrivedAt - total }
  const offsets = anchored ? [entry] : withOffset(known, entry)
  return { clock: { total, offsets, lastBeatAt: last }, beats }
}
