import { isPossibleRr } from './possible-rr.ts'
import { median } from './statistics.ts'

/** Tells a plausible RR from an artefact by the median of the last accepted ones (science 3.2 and 8.3). */
export type MedianGate = {
  /** The last accepted RR, ms. */
  readonly accepted: readonly number[]
  /** Rejected RR that may turn out to be a new level, ms. */
  readonly pending: readonly number[]
  /** Time in rejected RR since the last accepted one, ms. */
  readonly shutMs: number
}

/** Beats in the reference median (science 3.2). */
const MEMORY = 11
/** Beats taken as they come before there is a median worth the name (science 8.3). */
const WARM_UP = 5
/** Share of the median by which an RR may differ (science 3.2: 100 % of gross artefacts found, 0 % false in talk). */
const TOLERANCE = 0.2
/** Rejected beats in a row that, agreeing within `SHIFT_SPAN`, are a new level (science 3.2). */
const SHIFT_BEATS = 5
const SHIFT_SPAN = 0.15
/** How near to 2 or 3 medians an RR must be to be missed beats, which never seed a level shift. */
const MISSED_TOLERANCE = 0.15

/**
 * After so long without one accepted beat the median is of a heart that is no more, ms (our choice, twice HR15): a strap
 * that counted double and stops would otherwise be taken for missed beats for ever.
 */
const LONGEST_SHUT = 30_000

export const OPEN_GATE: MedianGate = { accepted: [], pending: [], shutMs: 0 }

const remember = (values: readonly number[], value: number, memory: number): readonly number[] =>
  values.length < memory ? [...values, value] : [...values.slice(1 - memory), value]

const isNearAll = (accepted: readonly number[], rrMs: number): boolean => {
  for (const known of accepted) {
    if (rrMs < (1 - TOLERANCE) * known || rrMs > (1 + TOLERANCE) * known) return false
  }
  return true
}

type Verdict = { readonly gate: MedianGate; readonly ok: boolean }

const accept = (accepted: readonly number[], rrMs: number): Verdict => ({
  gate: { accepted: remember(accepted, rrMs, MEMORY), pending: [], shutMs: 0 },
  ok: true,
})

const reject = (gate: MedianGate, pending: readonly number[], rrMs: number): Verdict => {
  const shutMs = gate.shutMs + rrMs
  return { gate: shutMs > LONGEST_SHUT ? OPEN_GATE : { ...gate, pending, shutMs }, ok: false }
}

/** The next state of the gate and whether this RR (ms) may count. */
export const passGate = (gate: MedianGate, rrMs: number): Verdict => {
  if (!isPossibleRr(rrMs)) return { gate, ok: false }
  if (gate.accepted.length < WARM_UP) return accept(gate.accepted, rrMs)
  // Near all of them it is near their median, too: most beats of a quiet heart need no sorting.
  if (isNearAll(gate.accepted, rrMs)) return accept(gate.accepted, rrMs)
  const reference = median(gate.accepted)
  if (Math.abs(rrMs - reference) <= TOLERANCE * reference) return accept(gate.accepted, rrMs)
  const missed = [2, 3].some(
    (beats) => Math.abs(rrMs / beats - reference) < MISSED_TOLERANCE * reference,
  )
  if (missed) return reject(gate, [], rrMs)

  const pending = remember(gate.pending, rrMs, SHIFT_BEATS)
  const span = Math.max(...pending) - Math.min(...pending)
  if (pending.length === SHIFT_BEATS && span < SHIFT_SPAN * median(pending)) {
    return { gate: { accepted: pending, pending: [], shutMs: 0 }, ok: true }
  }
  return reject(gate, pending, rrMs)
}
