import { MINUTE, millis, SECOND } from '../units.ts'

/** Slow breathing (science 4.1). */
export const BREATH_POLICY = {
  /** Breaths per minute that can be chosen: individual resonance lies between 4.5 and 6.5 (science 4.1, rate). */
  ratesPerMinute: [4.5, 5, 5.5, 6, 6.5, 7],
  /** Breaths per minute, about 0.1 Hz (science 4.1, rate). */
  defaultPerMinute: 6,
  /** Share of a breath that is breathed in: 4 s of 10 (science 4.1, longer exhale). */
  inShare: 0.4,
} as const

export type BreathRate = (typeof BREATH_POLICY.ratesPerMinute)[number]

/** Muscle relaxation in short (science 4.3, line 13). */
export const MUSCLE_POLICY = {
  squeeze: millis(5 * SECOND),
  letGo: millis(10 * SECOND),
} as const

/** How a pause is divided (science 4.2, a pause of twenty minutes): each stage ends at its time. */
export const STAGE_POLICY = {
  /** From the beginning of the pause, ms. */
  landEnds: millis(2 * MINUTE),
  settleEnds: millis(8 * MINUTE),
  /** Before the return, ms. */
  turnBegins: millis(4 * MINUTE),
  readyBegins: millis(MINUTE),
  /** The length these are measured on, ms: a shorter pause shrinks as a whole. */
  measuredOn: millis(20 * MINUTE),
} as const
/** Speaking and giving back, in turns (science 4.3, line 38). */
export const TURN_POLICY = {
  turn: millis(2 * MINUTE),
  /** How long "go on" goes on before it is asked again (science 4.4). */
  goOn: millis(15 * MINUTE),
} as const

/** Practice on a calm day. */
export const PRACTICE_POLICY = {
  /** Lengths of paced breathing that are offered, minutes (ours; the first fits between two things). */
  minutes: [3, 5, 10],
  defaultMinutes: 5,
  /** How long each pace is tried: the first minute to find it, the second to feel it (ours). */
  paceTried: millis(2 * MINUTE),
  /** What is told of a pace is told of its last part: the heart follows a new pace only after some breaths (ours). */
  swingWatched: millis(MINUTE),
  /** How long coming down is watched: settling takes 120 s near rest alone (science 2.8), and may take minutes before. */
  settleWatched: millis(10 * MINUTE),
  /** Where somebody began: the median of so many good seconds, s (ours: two windows of HR15). */
  startS: 30,
} as const
