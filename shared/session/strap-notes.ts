import { isSilent, type Signal } from '../signal/signal.ts'
import { areRrFaked } from '../signal/variability.ts'
import { SECOND, type SessionMs } from '../units.ts'
import type { PartnerState } from './state.ts'

/**
 * What is good to know of a strap, and what follows from it. Technical, so that both may see it; whatever would tell
 * of a body, such as a heart whose beats jump, is not among it.
 */
export type StrapNote = 'low-battery' | 'rate-only' | 'not-on-the-chest'

/** Percent; coin cells of straps fall quickly from here (our choice). */
const LOW_BATTERY = 20
/** So long without an RR a strap has shown that it sends none, ms (a strap with RR sends them within seconds). */
const RATE_ONLY_AFTER = 20 * SECOND

/** Whether the strap sends nothing but a rate: no RR at all, or RR made from the rate. */
const isRateOnly = (signal: Signal, at: SessionMs): boolean => {
  if (isSilent(signal, at) || signal.flowingSince === null) return false
  const flowing = at - signal.flowingSince
  return (signal.counts.beats === 0 && flowing >= RATE_ONLY_AFTER) || areRrFaked(signal.faked)
}

/** The notes on a seat's strap at `at`, most important first; none where no strap is connected. */
export const strapNotes = (
  { link, told, signal }: PartnerState,
  at: SessionMs,
): readonly StrapNote[] => {
  if (link.kind !== 'live') return []
  const notes: StrapNote[] = []
  if (told?.battery != null && told.battery <= LOW_BATTERY) notes.push('low-battery')
  if (isRateOnly(signal, at)) notes.push('rate-only')
  // Electrodes on the chest feel the heart itself; light on a wrist or ear sees it later and blurred.
  if (told?.wornAt != null && told.wornAt !== 'chest' && told.wornAt !== 'other') {
    notes.push('not-on-the-chest')
  }
  return notes
}
