/**
 * What a strap makes of an RR interval when it errs: what it sends, and how much later (or, below zero, sooner) than it
 * should the next interval begins. Added to the next one, time is kept: `owedMs` never gets lost.
 */
export type Misread = { readonly sent: readonly number[]; readonly owedMs: number }

/** One beat not seen: its interval runs on into the next. `rrMs` in ms, above 0. */
export const missedBeat = (rrMs: number): Misread => ({ sent: [], owedMs: rrMs })

/** One beat seen that was none: the interval falls apart at `share` (0-1) of it. */
export const extraBeat = (rrMs: number, share: number): Misread => {
  const first = rrMs * share
  return { sent: [first, rrMs - first], owedMs: 0 }
}

/** A beat `byMs` later than its place, or earlier where below 0: a premature beat, and the pause after it that makes up. */
export const movedBeat = (rrMs: number, byMs: number): Misread => ({
  sent: [rrMs + byMs],
  owedMs: -byMs,
})
