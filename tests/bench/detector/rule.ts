import type { Baseline } from '#shared/flooding/baseline.ts'
import type { SecondSeen } from './levels.ts'

/** A way to tell a flood from what is seen each second. */
export type Rule = {
  readonly name: string
  /** Begins with a learnt rest; the function takes one second and says whether it is a flood now. */
  readonly start: (baseline: Baseline) => (second: SecondSeen) => boolean
}

/** The seconds at which a rule begins to say flood: its alarms. */
export const alarmsIn = (flooded: readonly boolean[]): readonly number[] =>
  flooded.flatMap((now, second) => (now && flooded[second - 1] !== true ? [second] : []))

/** What a rule says of each second. */
export const verdicts = (
  rule: Rule,
  baseline: Baseline,
  seen: readonly SecondSeen[],
): readonly boolean[] => {
  const step = rule.start(baseline)
  return seen.map((second) => step(second))
}
