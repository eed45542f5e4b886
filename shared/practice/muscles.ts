import type { Millis } from '../units.ts'
import { MUSCLE_POLICY } from './policy.ts'

/** The parts of the body one after the other, from the hands up and down to the feet (science 4.3, line 13). */
export const MUSCLES = [
  'fists',
  'arms',
  'shoulders',
  'face',
  'jaw',
  'belly',
  'legs',
  'feet',
] as const

export type Muscle = (typeof MUSCLES)[number]

export type MuscleStep =
  | { readonly kind: 'squeeze' | 'let-go'; readonly muscle: Muscle }
  /** Once round the body is enough. */
  | { readonly kind: 'done' }

const STEP = MUSCLE_POLICY.squeeze + MUSCLE_POLICY.letGo

/** What to do `elapsed` ms after the beginning: squeeze five seconds, let go for ten, part after part. */
export const muscleStepAt = (elapsed: Millis): MuscleStep => {
  const passed = Math.max(0, elapsed)
  const muscle = MUSCLES[Math.floor(passed / STEP)]
  if (muscle === undefined) return { kind: 'done' }
  return { kind: passed % STEP < MUSCLE_POLICY.squeeze ? 'squeeze' : 'let-go', muscle }
}
