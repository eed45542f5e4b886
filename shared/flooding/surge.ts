import type { Margins } from './margins.ts'
import { SURGE_POLICY as policy } from './policy.ts'

/**
 * What tells a surge from ordinary talk. The heart is held against its usual level in this talk, and a surge is when
 * half of what it is above that now and half of what it has been above it over the last 50 s come to D. After a sudden
 * jump, which is how bodies move and not how they flood, a little more is needed for a while. A rise that is lower or
 * creeps is a surge when two minutes of it average three quarters of D. (docs/detector.md has the evidence.)
 */
export type Surge = {
  /** The usual level of this talk above rest, bpm. */
  readonly talkBpm: number
  /** The excess of the last seconds and some before, capped, bpm, oldest first. What is missing counts as none. */
  readonly excess: readonly number[]
  /** The rates of the last seconds, from which a jump is told. */
  readonly latest: readonly number[]
  readonly sinceJumpS: number
}

export const NO_SURGE: Surge = {
  talkBpm: policy.talkStartBpm,
  excess: [],
  latest: [],
  sinceJumpS: policy.jumpHoldS,
}

/** The list may grow by so much before it is cut, s: cutting costs a copy of its own. */
const SLACK = 30

const withNewest = (list: readonly number[], value: number): readonly number[] =>
  list.length < policy.longS + SLACK
    ? list.concat(value)
    : list.slice(1 - policy.longS).concat(value)

const within = (value: number, from: number, to: number): number =>
  Math.max(from, Math.min(to, value))

/** One second with a known rate, bpm. `learning` is false while flooded: that is not the talk's usual level. */
export const stepSurge = (
  surge: Surge,
  nowBpm: number,
  margins: Margins,
  learning: boolean,
): Surge => {
  const above = nowBpm - margins.baselineBpm - surge.talkBpm
  const counted = Math.min(above, policy.capShare * margins.surgeBpm)
  const before = surge.latest[surge.latest.length - policy.jumpS]
  const jumped = before !== undefined && nowBpm - before > policy.jumpBpm
  const learnt =
    surge.talkBpm + within(above, -policy.talkStepBpm, policy.talkStepBpm) / policy.talkTauS
  return {
    talkBpm: learning ? within(learnt, policy.talkFromBpm, policy.talkToBpm) : surge.talkBpm,
    excess: withNewest(surge.excess, counted),
    latest: surge.latest.slice(1 - policy.jumpS).concat(nowBpm),
    sinceJumpS: jumped ? 0 : surge.sinceJumpS + 1,
  }
}

/** One second without a level, once the bridge is over: what has added up drains away. */
export const drainSurge = (surge: Surge): Surge => ({
  ...surge,
  excess: withNewest(surge.excess, 0),
  latest: [],
})

/** After a flood, a return, "I moved", in a pause: what has added up does not count; the usual level is kept. */
export const withoutExcess = (surge: Surge): Surge => ({ ...surge, excess: [], latest: [] })

/** The mean of the last `seconds`, bpm; seconds that are not there count as no excess. */
const averageOf = (excess: readonly number[], seconds: number): number => {
  let sum = 0
  for (let index = Math.max(0, excess.length - seconds); index < excess.length; index += 1) {
    sum += excess[index] ?? 0
  }
  return sum / seconds
}

/** Whether it is a surge now: by the quick path or by the slow one. */
export const isSurge = (surge: Surge, margins: Margins): boolean => {
  const now = surge.excess.at(-1) ?? 0
  const slowBpm = policy.longShare * margins.surgeBpm
  // Both paths need this much now; most seconds of a talk end here.
  if (now < Math.min(slowBpm, margins.surgeBpm)) return false
  const more = surge.sinceJumpS < policy.jumpHoldS ? policy.jumpMoreBpm : 0
  const quick = (now + averageOf(surge.excess, policy.averageS)) / 2
  if (quick >= margins.surgeBpm + more) return true
  return averageOf(surge.excess, policy.longS) >= slowBpm
}
