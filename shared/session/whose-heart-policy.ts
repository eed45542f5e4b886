import { millis, SECOND } from '../units.ts'

/**
 * What the check "whose heart is this?" asks of two hearts. Chosen on simulated checks
 * (tests/shared/session/whose-heart.test.ts): a wrong answer is far worse than none.
 */
export const WHOSE_HEART_POLICY = {
  /** Seconds of both hearts at rest that the rise is held against, and how many of the newest count (our choice). */
  stillS: 15,
  stillCountS: 10,
  /** Where both are not known by then, it cannot be told (our choice: a strap needs 15 s to be read, thrice). */
  longestStill: millis(60 * SECOND),
  /** One moves for so long: marching on the spot lifts a heart within seconds (our choice). */
  moving: millis(20 * SECOND),
  /** Then both sit while what is measured catches up with the hearts (the rate is one of the last 7 s). */
  sittingDown: millis(18 * SECOND),
  /** From when on a rise is looked for, since the moving began, and the least seconds known of each (our choice). */
  riseFrom: millis(12 * SECOND),
  leastRiseS: 8,
  /** The heart of whoever moved rose by at least this, and by so much more than the other, bpm (our choice). */
  riseBpm: 8,
  marginBpm: 8,
  /** And the other's, who sat still, by no more than this, bpm (our choice): where both move it cannot be told. */
  stillnessBpm: 4,
} as const
