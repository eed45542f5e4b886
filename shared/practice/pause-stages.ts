import type { Millis } from '../units.ts'
import { STAGE_POLICY } from './policy.ts'

/** What a pause is for, one after the other (science 4.2). */
export const PAUSE_STAGES = ['land', 'settle', 'absorb', 'turn', 'ready'] as const

export type PauseStage = (typeof PAUSE_STAGES)[number]

/**
 * The stage `elapsed` ms into a pause of `length` ms. From twenty minutes on only *absorb* stretches: landing takes no
 * longer, and turning belongs to the end. A shorter pause shrinks as a whole. Before it is *land*, after it *ready*.
 */
export const stageAt = (elapsed: Millis, length: Millis): PauseStage => {
  const { landEnds, settleEnds, turnBegins, readyBegins, measuredOn } = STAGE_POLICY
  const scale = Math.min(1, length / measuredOn)
  if (elapsed >= length - readyBegins * scale) return 'ready'
  if (elapsed >= length - turnBegins * scale) return 'turn'
  if (elapsed >= settleEnds * scale) return 'absorb'
  return elapsed >= landEnds * scale ? 'settle' : 'land'
}
