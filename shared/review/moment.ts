import type { Instant } from '../clock.ts'
import type { EpochMs, SessionMs } from '../units.ts'

/** A moment of a session: s since its origin, and on the wall clock. */
export type Moment = { readonly atS: number; readonly wall: EpochMs }

/** The moment of an instant in a review that counts from `originMs`. */
export const momentFrom =
  (originMs: SessionMs) =>
  ({ mono, wall }: Instant): Moment => ({ atS: (mono - originMs) / 1000, wall })
