import type { Baseline } from '#shared/flooding/baseline.ts'
import { BASELINE_POLICY } from '#shared/flooding/policy.ts'
import { type TalkPlan, talkCourse } from '#shared/simulate/talk/course.ts'
import { talkPackets } from '#shared/simulate/talk/packets.ts'
import { TALK_PARAMETERS } from '#shared/simulate/talk/parameters.ts'
import { bpm } from '#shared/units.ts'
import { percentile } from '../figure.ts'
import { poissonInterval, shareInterval } from './interval.ts'
import { secondsSeen } from './levels.ts'
import { alarmsIn, type Rule, verdicts } from './rule.ts'

/** Published seeds: hours of talk count up from the first, surges from the second. Rules were chosen on 5 000 000 and up. */
export const SEEDS = { talk: 1_000_000, surge: 2_000_000 } as const
export const TUNING_SEEDS = { talk: 5_000_000, surge: 6_000_000 } as const
/** Sizes of surge that are simulated, bpm (science 8.6). */
const SURGE_SIZES = [15, 20, 25, 35] as const

export const HOUR_S = 3600
/** A surge sets in after at least five minutes of talk, spread over the next five. */
const SURGE_FROM_S = 300
const SURGE_SPREAD_S = 300
/** Long enough for the latest surge to hold to its end. */
const SURGE_TALK_S = 1000

export type SurgeResult = {
  readonly sizeBpm: number
  readonly surges: number
  readonly foundShare: number
  readonly foundInterval: readonly [number, number]
  /** From 80 % of the surge, s; 0 where it was flooded already. NaN where none was found. */
  readonly medianS: number
  readonly p90S: number
}

export type RuleResult = {
  readonly rule: string
  readonly hours: number
  readonly alarms: number
  readonly perHour: number
  readonly perHourInterval: readonly [number, number]
  readonly surges: readonly SurgeResult[]
}

/** One simulated person: what really happened, the rest Ebb has of them, and what it sees each second. */
export type Person = ReturnType<typeof talkCourse> & {
  readonly baseline: Baseline
  readonly seen: ReturnType<typeof secondsSeen>
}

/** Simulated hearts give no capture: the rest is the true one with its error, its wandering the one simulated. */
const baselineFor = (learntBpm: number): Baseline => {
  const { sigmaMinBpm, sigmaMaxBpm } = BASELINE_POLICY
  const sigma = Math.min(sigmaMaxBpm, Math.max(sigmaMinBpm, TALK_PARAMETERS.noise.sdBpm))
  return { bpm: bpm(learntBpm), sigma: bpm(sigma), lnRmssd: null, quality: 'accepted' }
}

export const personOf = (plan: TalkPlan): Person => {
  const course = talkCourse(plan)
  const seen = secondsSeen(talkPackets(course.bpm, plan.seed), plan.seconds)
  return { ...course, seen, baseline: baselineFor(course.learntBpm) }
}

const simulate = (plan: TalkPlan, rules: readonly Rule[]) => {
  const { surge, baseline, seen } = personOf(plan)
  return { surge, results: rules.map((rule) => verdicts(rule, baseline, seen)) }
}

/** The plan of one surge of a size: when it sets in is spread over five minutes. `beforeS` more come before it. */
export const surgePlan = (
  sizeBpm: number,
  index: number,
  firstSeed: number,
  beforeS = 0,
): TalkPlan => ({
  seed: firstSeed + sizeBpm * 10_000 + index,
  seconds: beforeS + SURGE_TALK_S,
  surge: { bpm: sizeBpm, fromS: beforeS + SURGE_FROM_S + ((index * 37) % SURGE_SPREAD_S) },
})

/** Lets signals in: without it Ctrl-C would wait for the last hour. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Alarms in so many person-hours of talk without a surge, for each rule. */
const falseAlarms = async (
  rules: readonly Rule[],
  hours: number,
  firstSeed: number,
): Promise<readonly number[]> => {
  const alarms = rules.map(() => 0)
  for (let hour = 0; hour < hours; hour += 1) {
    await breathe()
    const plan = { seed: firstSeed + hour, seconds: HOUR_S, surge: null }
    simulate(plan, rules).results.forEach((flooded, index) => {
      alarms[index] = (alarms[index] ?? 0) + alarmsIn(flooded).length
    })
  }
  return alarms
}

/** For each rule the latencies of the surges it found. */
const latencies = async (
  rules: readonly Rule[],
  sizeBpm: number,
  surges: number,
  firstSeed: number,
): Promise<readonly (readonly number[])[]> => {
  const found: number[][] = rules.map(() => [])
  for (let index = 0; index < surges; index += 1) {
    await breathe()
    const { surge, results } = simulate(surgePlan(sizeBpm, index, firstSeed), rules)
    if (surge === null) continue
    results.forEach((flooded, rule) => {
      const at = flooded.findIndex((now, second) => now && second >= surge.reachedS)
      if (at >= 0 && at <= surge.holdEndsS) found[rule]?.push(at - surge.reachedS)
    })
  }
  return found
}

/** The benchmark on simulated talk: false alarms, surges found, and how long that took, for each rule. */
export const measureSimulated = async (
  rules: readonly Rule[],
  hours: number,
  surges: number,
  seeds: { readonly talk: number; readonly surge: number } = SEEDS,
): Promise<readonly RuleResult[]> => {
  const alarms = await falseAlarms(rules, hours, seeds.talk)
  const bySize: (readonly (readonly number[])[])[] = []
  for (const size of SURGE_SIZES) bySize.push(await latencies(rules, size, surges, seeds.surge))
  return rules.map(({ name }, rule): RuleResult => {
    const count = alarms[rule] ?? 0
    return {
      rule: name,
      hours,
      alarms: count,
      perHour: count / hours,
      perHourInterval: poissonInterval(count, hours),
      surges: SURGE_SIZES.map((sizeBpm, size) => {
        const found = bySize[size]?.[rule] ?? []
        return {
          sizeBpm,
          surges,
          foundShare: found.length / surges,
          foundInterval: shareInterval(found.length, surges),
          medianS: percentile(found, 0.5),
          p90S: percentile(found, 0.9),
        }
      }),
    }
  })
}
