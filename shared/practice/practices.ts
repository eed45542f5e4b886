import type { PartnerId } from '../partners.ts'
import { MINUTE, type Millis, millis } from '../units.ts'
import { BREATH_POLICY, PRACTICE_POLICY } from './policy.ts'

/** What can be practised on a calm day: breath at a pace, finding one's own pace, and how fast a body comes down. */
export const PRACTICES = ['breathing', 'pace', 'descent'] as const
export type PracticeKind = (typeof PRACTICES)[number]

/**
 * One step of a practice; `length` null: until somebody goes on. `rest`: sitting quietly until the own rest is learnt;
 * `free`: breathing as it comes; `effort`: stairs or a brisk walk; `settle`: sitting, and coming down.
 */
export type PracticeStep =
  | { readonly kind: 'rest' | 'free' | 'effort' | 'settle'; readonly length: Millis | null }
  | { readonly kind: 'breathe'; readonly length: Millis; readonly breathsPerMinute: number }

/** A practice as it was begun: who takes part, and its steps in order. The journal keeps it whole. */
export type Practice = {
  readonly kind: PracticeKind
  readonly who: readonly PartnerId[]
  readonly steps: readonly PracticeStep[]
}

/** What somebody chooses; the steps follow from it. */
export type PracticeChoice =
  | { readonly kind: 'breathing'; readonly breathsPerMinute: number; readonly minutes: number }
  | { readonly kind: 'pace' }
  | { readonly kind: 'descent' }

const FREE: PracticeStep = { kind: 'free', length: null }

/** From fast to slow: the first is nearest to how most people breathe. Nobody is led from one into the next unasked. */
const pacesToTry = (): readonly PracticeStep[] =>
  BREATH_POLICY.ratesPerMinute
    .toReversed()
    .flatMap((breathsPerMinute, index): readonly PracticeStep[] => {
      const breathe = {
        kind: 'breathe',
        length: PRACTICE_POLICY.paceTried,
        breathsPerMinute,
      } as const
      return index === 0 ? [breathe] : [FREE, breathe]
    })

export const stepsOf = (choice: PracticeChoice): readonly PracticeStep[] => {
  switch (choice.kind) {
    case 'breathing': {
      const { breathsPerMinute, minutes } = choice
      return [{ kind: 'breathe', length: millis(minutes * MINUTE), breathsPerMinute }]
    }
    case 'pace':
      return pacesToTry()
    case 'descent':
      return [
        { kind: 'rest', length: null },
        { kind: 'effort', length: null },
        { kind: 'settle', length: PRACTICE_POLICY.settleWatched },
      ]
    default:
      return choice satisfies never
  }
}
