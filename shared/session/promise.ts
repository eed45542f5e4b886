import { PAUSE_POLICY } from '../flooding/policy.ts'
import { after, type EpochMs, HOUR, MINUTE, type Millis } from '../units.ts'

/** A time to come back that outlives its talk: "not today". `sessionId` is the talk that waits. */
export type Promised = { readonly sessionId: string; readonly returnAt: EpochMs }

/** What was kept of it, and which of its two sounds have been heard. */
export type StandingPromise = Promised & { readonly reminded: boolean; readonly rung: boolean }

/** The furthest a return may be promised (numbers: a time within 24 h). */
const FURTHEST = 24 * HOUR

const fullMinute = (instant: number): EpochMs => (Math.ceil(instant / MINUTE) * MINUTE) as EpochMs

/** The clock time promised for a pause that starts now: the length, then up to the full minute that is said aloud. */
export const returnTime = (from: EpochMs, length: Millis): EpochMs => fullMinute(from + length)

/** The wanted time as it can be promised at `now`: a full minute, ahead, and within a day. */
export const promisable = (wanted: EpochMs, now: EpochMs): EpochMs => {
  const soonest = fullMinute(now + MINUTE)
  const latest = after(now, FURTHEST)
  return fullMinute(Math.min(Math.max(wanted, soonest), latest - (latest % MINUTE)))
}

/** The promise as it stands at `now`: what was due before is shown, and no longer rung. */
export const standing = (promised: Promised, now: EpochMs): StandingPromise => ({
  ...promised,
  reminded: now >= promised.returnAt - PAUSE_POLICY.reminder,
  rung: now >= promised.returnAt,
})
