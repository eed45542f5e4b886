import { type EpochMs, MINUTE, type Millis, millis } from '../units.ts'
import { BREATH_POLICY } from './policy.ts'

export type Breathing = {
  readonly breathsPerMinute: number
  /** Share of a breath that is breathed in, 0 to 1. */
  readonly inShare: number
}

export type Breath = {
  readonly kind: 'in' | 'out'
  /** How much of this half has passed, 0 up to 1. */
  readonly share: number
  /** When the other half begins, ms from now; more than 0. */
  readonly left: Millis
}

/** The shape of a breath at a rate, in for four tenths of it (science 4.1). */
export const breathingAt = (breathsPerMinute: number): Breathing => ({
  breathsPerMinute,
  inShare: BREATH_POLICY.inShare,
})

/** The length of one whole breath, ms. */
export const breathLength = ({ breathsPerMinute }: Breathing): Millis =>
  millis(MINUTE / breathsPerMinute)

/** How much of the current breath has passed at a wall-clock instant, 0 up to 1. */
export const breathShareAt = (at: EpochMs, { breathsPerMinute }: Breathing): number => {
  // Remainder first: rates are halves, so the product is exact and no rounding can add up over the years.
  const passed = (at * breathsPerMinute) % MINUTE
  return (passed < 0 ? passed + MINUTE : passed) / MINUTE
}

/** Where the breath stands at a wall-clock instant: the same in every window, whenever it was opened. */
export const breathAt = (at: EpochMs, breathing: Breathing): Breath => {
  const { inShare } = breathing
  const whole = breathShareAt(at, breathing)
  const isIn = whole < inShare
  const share = isIn ? whole / inShare : (whole - inShare) / (1 - inShare)
  const left = millis(((isIn ? inShare : 1) - whole) * breathLength(breathing))
  return { kind: isIn ? 'in' : 'out', share, left }
}
