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
