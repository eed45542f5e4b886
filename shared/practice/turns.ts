import type { EpochMs } from '../units.ts'
import { TURN_POLICY } from './policy.ts'

export type Turn = {
  readonly kind: 'first' | 'second' | 'done'
  /** How much of it has gone, 0 to 1. */
  readonly share: number
}

/** Whose turn it is at `now`, of two that began at `begun`: by the wall clock; one set back before it begins them anew. */
export const turnAt = (begun: EpochMs, now: EpochMs): Turn => {
  const passed = Math.max(0, now - begun) / TURN_POLICY.turn
  if (passed >= 2) return { kind: 'done', share: 1 }
  return { kind: passed < 1 ? 'first' : 'second', share: passed % 1 }
}
