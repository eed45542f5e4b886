import { beforeAll, describe, expect, test } from 'vitest'
import { SENSITIVITIES } from '#shared/flooding/policy.ts'
import { simulatedLines } from '../bench/detector/print.ts'
import { referenceRule } from '../bench/detector/reference-rule.ts'
import { ebbRule } from '../bench/detector/rules.ts'
import {
  measureSimulated,
  type RuleResult,
  SEEDS,
  type SurgeResult,
} from '../bench/detector/simulated.ts'

const HOURS = 1000
const SURGES = 400

// The numbers of docs/detector.md again, on its seeds: what is claimed there must hold at the worse end of the 95 % interval.
describe(`${HOURS} person-hours of simulated talk, ${SURGES} surges of each size, seeds ${SEEDS.talk} and ${SEEDS.surge} up`, () => {
  let results: readonly RuleResult[] = []

  beforeAll(async () => {
    const rules = [...SENSITIVITIES.map((it) => ebbRule(it)), ...SENSITIVITIES.map(referenceRule)]
    results = await measureSimulated(rules, HOURS, SURGES)
    console.log(simulatedLines(results).join('\n'))
  }, 10 * 60_000)

  const of = (rule: string): RuleResult => {
    const found = results.find((result) => result.rule === rule)
    if (found === undefined) throw new Error(`no rule ${rule}`)
    return found
  }

  const surge = (rule: string, sizeBpm: number): SurgeResult => {
    const found = of(rule).surges.find((result) => result.sizeBpm === sizeBpm)
    if (found === undefined) throw new Error(`no surges of ${sizeBpm} bpm`)
    return found
  }

  test('the intervals stand on as much talk and as many surges as they say', () => {
    for (const { hours, surges } of results) {
      expect(hours).toBe(HOURS)
      expect(surges.map((result) => result.surges)).toEqual([SURGES, SURGES, SURGES, SURGES])
    }
  })

  test.each([
    ['early', 0.9],
    ['balanced', 0.45],
    ['late', 0.25],
  ])(
    '%s: fewer than %d false alarms an hour, and fewer than the rule Ebb began with',
    (rule, most) => {
      const [, high] = of(rule).perHourInterval
      expect(high).toBeLessThan(most)
      // The two intervals do not even touch.
      expect(high).toBeLessThan(of(`reference ${rule}`).perHourInterval[0])
    },
  )

  test('an earlier setting is never the quieter one, nor a later one the quicker', () => {
    const rules = SENSITIVITIES.map((sensitivity) => of(sensitivity))
    const alarms = rules.map((result) => result.perHour)
    const latency = rules.map((result) => surge(result.rule, 20).medianS)
    expect(alarms).toEqual(alarms.toSorted((one, other) => other - one))
    expect(latency).toEqual(latency.toSorted((one, other) => one - other))
  })

  test.each([
    ['early', 20],
    ['balanced', 25],
    ['late', 45],
  ])(
    '%s: at least 98 %% of rises of 20 bpm are found, half of them within %d s',
    (rule, medianS) => {
      const found = surge(rule, 20)
      expect(found.foundInterval[0]).toBeGreaterThanOrEqual(0.98)
      expect(found.medianS).toBeLessThanOrEqual(medianS)
    },
  )

  test('balanced: nine of ten rises of 20 bpm are found within 70 s', () => {
    expect(surge('balanced', 20).p90S).toBeLessThanOrEqual(70)
  })

  test('balanced: of rises of 15 bpm at least 92 % are found, of 25 and 35 at least 99 %', () => {
    expect(surge('balanced', 15).foundInterval[0]).toBeGreaterThanOrEqual(0.92)
    for (const sizeBpm of [25, 35]) {
      expect(surge('balanced', sizeBpm).foundInterval[0]).toBeGreaterThanOrEqual(0.99)
      expect(surge('balanced', sizeBpm).medianS).toBeLessThanOrEqual(20)
    }
  })
})
