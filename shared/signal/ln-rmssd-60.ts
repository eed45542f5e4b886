import { SECOND, type SessionMs } from '../units.ts'
import { minuteOf } from './beat-verdicts.ts'
import { lnRmssd60 } from './metrics.ts'
import { areRrFrozen, isSilent, type Signal } from './signal.ts'
import { areRrFaked, refuseVariability, type VariabilityRefusal } from './variability.ts'

/** Why a minute's variability cannot be told; `rate-only`: no RR for 15 s; `too-few`: under 30 pairs of believed beats. */
export type NoVariability =
  | VariabilityRefusal
  | 'no-data'
  | 'no-contact'
  | 'rate-only'
  | 'frozen'
  | 'too-few'

/** lnRMSSD of the last minute, ln(RMSSD / ms), or unknown with its reason. */
export type LnRmssd60 =
  | { readonly kind: 'known'; readonly lnMs: number }
  | { readonly kind: 'unknown'; readonly reason: NoVariability }

/** After so long without RR a strap sends a rate only, as for HR15. */
const LAST_RR = 15 * SECOND

const reasonAgainst = (signal: Signal, at: SessionMs): NoVariability | null => {
  if (isSilent(signal, at)) return 'no-data'
  if (!signal.contact) return 'no-contact'
  const { lastBeatAt } = signal.beatClock
  if (lastBeatAt === null || at - lastBeatAt >= LAST_RR) return 'rate-only'
  if (areRrFaked(signal.faked)) return 'faked-rr'
  return areRrFrozen(signal) ? 'frozen' : null
}

/**
 * lnRMSSD of the minute before `at` (science 2.4: at least 30 valid pairs, at most 10 % flagged), by the streaming rule
 * of Lipponen & Tarvainen. Differences that touch a flagged beat or lie across a gap do not count. Costs some 10 µs, so
 * it is asked for where it is needed and not each second.
 */
export const lnRmssd60At = (signal: Signal, at: SessionMs): LnRmssd60 => {
  const against = reasonAgainst(signal, at)
  if (against !== null) return { kind: 'unknown', reason: against }
  const beats = minuteOf(signal.verdicts, at)
  const refused = refuseVariability(beats, false)
  if (refused !== null) return { kind: 'unknown', reason: refused }
  const lnMs = lnRmssd60(beats)
  return lnMs === null ? { kind: 'unknown', reason: 'too-few' } : { kind: 'known', lnMs }
}
