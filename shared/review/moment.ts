import type { Instant } from '../clock.ts'
import { type EpochMs, SECOND, type SessionMs } from '../units.ts'

/** A moment of a session: s since its origin, and on the wall clock. */
export type Moment = { readonly atS: number; readonly wall: EpochMs }

/** Where a review of a session counts from, which began at `begun`: its whole second, ms on the session clock. */
export const originOf = (begun: Instant): SessionMs =>
  (Math.floor(begun.mono / SECOND) * SECOND) as SessionMs

/** The moment of an instant in a review that counts from `originMs`. */
export const momentFrom =
  (originMs: SessionMs) =>
  ({ mono, wall }: Instant): Moment => ({ atS: (mono - originMs) / 1000, wall })
