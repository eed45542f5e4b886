import type { Baseline } from '#shared/flooding/baseline.ts'
import { DETECTOR_POLICY, type Sensitivity } from '#shared/flooding/policy.ts'

/**
 * A better rule for the area path of `shared/flooding/detector.ts`, in its style. In two sentences: the heart is held
 * against its usual level in this talk, and a flood is when half of what it is above that now and half of what it has
 * been above it over the last 50 s come to D. After a sudden jump, which is how bodies move and not how they flood,
 * a little more is needed for a while. A rise that is lower or creeps is a flood when two minutes of it average 0.75 D.
 */
export const BEST_RULE = {
  /** The rate "now" is the median of so many seconds, with at least so many beats. */
  nowS: 7,
  nowLeastBeats: 4,
  /** The usual level of the talk lies so far above rest: where it starts, and within what it is learnt, bpm. */
  talkStartBpm: 3,
  talkFromBpm: -2,
  talkToBpm: 5,
  /** How slowly it is learnt, s; a second counts with at most so many bpm, so that a surge hardly moves it. */
  talkTauS: 300,
  talkStepBpm: 8,
  /** Seconds the excess is averaged over. */
  averageS: 50,
  /** The slow path, for a rise that is lower or creeps: this average at this share of D, and the rate now too. */
  longS: 120,
  longShare: 0.75,
  /** The most a second counts with, as a share of D: a huge surge is found no sooner than after some 17 s. */
  capShare: 1.5,
  /** A jump: so many bpm within so many seconds. For so long after it so many bpm more are needed. */
  jumpBpm: 8,
  jumpS: 6,
  jumpHoldS: 90,
  jumpMoreBpm: 3,
  /** The ceiling path, s: 20 s of it made a third of all false alarms. */
  ceilingS: 40,
} as const

/** D by sensitivity: bpm, and share of rest. The one thing a sensitivity changes. */
const SURGE_POLICY = {
  early: { minBpm: 12, share: 0.145 },
  balanced: { minBpm: 14.5, share: 0.175 },
  late: { minBpm: 17.5, share: 0.21 },
} as const satisfies Record<Sensitivity, object>

/** What is remembered to tell a surge from ordinary talk. */
export type Surge = {
  /** The usual level of this talk above rest, bpm. */
  readonly talkBpm: number
  /** The excess of the last seconds, capped, oldest first. What is missing counts as none. */
  readonly excess: readonly number[]
  /** The rates of the last seconds, from which a jump is told. */
  readonly latest: readonly number[]
  readonly sinceJumpS: number
}

export const NO_SURGE: Surge = {
  talkBpm: BEST_RULE.talkStartBpm,
  excess: [],
  latest: [],
  sinceJumpS: BEST_RULE.jumpHoldS,
}

/** The lines the rule needs: rest, and D of the chosen sensitivity. */
export type SurgeMargins = { readonly baselineBpm: number; readonly surgeBpm: number }

/** The lines for a baseline at a sensitivity. */
export const surgeMarginsOf = (baseline: Baseline, sensitivity: Sensitivity): SurgeMargins => {
  const { bpm, sigma } = baseline
  const { minBpm, share } = SURGE_POLICY[sensitivity]
  const surgeBpm = Math.max(minBpm, share * bpm, DETECTOR_POLICY.dSigmas * sigma)
  return { baselineBpm: bpm, surgeBpm }
}

const within = (value: number, from: number, to: number): number =>
  Math.max(from, Math.min(to, value))

/** One second with a known rate. `learning` is false while flooded and in a pause: those are not usual talk. */
export const stepSurge = (
  surge: Surge,
  nowBpm: number,
  margins: SurgeMargins,
  learning: boolean,
): Surge => {
  const rule = BEST_RULE
  const above = nowBpm - margins.baselineBpm - surge.talkBpm
  const counted = Math.min(above, rule.capShare * margins.surgeBpm)
  const before = surge.latest[surge.latest.length - rule.jumpS]
  const jumped = before !== undefined && nowBpm - before > rule.jumpBpm
  const learnt = surge.talkBpm + within(above, -rule.talkStepBpm, rule.talkStepBpm) / rule.talkTauS
  return {
    talkBpm: learning ? within(learnt, rule.talkFromBpm, rule.talkToBpm) : surge.talkBpm,
    excess: [...surge.excess, counted].slice(-rule.longS),
    latest: [...surge.latest, nowBpm].slice(-rule.jumpS),
    sinceJumpS: jumped ? 0 : surge.sinceJumpS + 1,
  }
}

/** One second without a level, once the bridge is over: what has added up drains away. */
export const stepSurgeUnknown = (surge: Surge): Surge => ({
  ...surge,
  excess: [...surge.excess, 0].slice(-BEST_RULE.longS),
  latest: [],
})

/** The mean of the last `seconds`; seconds that are not there count as no excess. */
const averageOf = (excess: readonly number[], seconds: number): number =>
  excess.slice(-seconds).reduce((sum, one) => sum + one, 0) / seconds

/** Whether it is a surge now: by the quick path or by the slow one. */
export const isSurge = (surge: Surge, margins: SurgeMargins): boolean => {
  const { averageS, longS, longShare, jumpHoldS, jumpMoreBpm } = BEST_RULE
  const now = surge.excess.at(-1) ?? 0
  const more = surge.sinceJumpS < jumpHoldS ? jumpMoreBpm : 0
  const quick = (now + averageOf(surge.excess, averageS)) / 2
  if (quick >= margins.surgeBpm + more) return true
  const slow = Math.min(now, averageOf(surge.excess, longS))
  return slow >= longShare * margins.surgeBpm
}

/** After a flood, a return, "I moved": what has added up is not trusted; the usual level is kept. */
export const withoutExcess = (surge: Surge): Surge => ({ ...surge, excess: [] })
