import { REVIEW_POLICY } from './review-policy.ts'
import type { LevelSecond } from './session-trace.ts'

/**
 * Why a figure cannot be told. `no-rest`: no resting level to hold it against; `not-clear`: less than 70 % of the time has a
 * level; `not-within`: it did not happen while it was watched; `too-small`: under 10 bpm above rest to begin with;
 * `no-level`: the moment it counts from has none.
 */
export const UNTOLD = ['no-rest', 'not-clear', 'not-within', 'too-small', 'no-level'] as const
export type Untold = (typeof UNTOLD)[number]

/** A figure with the share (0 to 1) of its time that has a level, or why there is none: never a number where unknown. */
export type Told =
  | { readonly kind: 'told'; readonly value: number; readonly coverage: number }
  | { readonly kind: 'unknown'; readonly why: Untold; readonly coverage: number }

export const untold = (why: Untold, coverage: number): Told => ({ kind: 'unknown', why, coverage })

/** The figure, unless too little of its time has a level. */
export const toldAt = (value: number, coverage: number): Told =>
  coverage < REVIEW_POLICY.leastCoverage
    ? untold('not-clear', coverage)
    : { kind: 'told', value, coverage }

/** The share of these seconds that has a level; 0 where there are none. */
export const coverageOf = (seconds: readonly Pick<LevelSecond, 'bpm'>[]): number =>
  seconds.length === 0
    ? 0
    : seconds.reduce((known, { bpm }) => known + (bpm === null ? 0 : 1), 0) / seconds.length

/** The levels of these seconds that are known, bpm. */
export const knownIn = (seconds: readonly Pick<LevelSecond, 'bpm'>[]): readonly number[] =>
  seconds.flatMap(({ bpm }) => (bpm === null ? [] : [bpm]))
