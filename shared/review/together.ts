import type { Course } from './course.ts'
import { REVIEW_POLICY } from './review-policy.ts'

/** Time both were well above their own rest, beside what two independent hearts would give (science 5.3). */
export type Together = {
  readonly bothUpS: number
  readonly expectedByChanceS: number
  readonly validS: number
}

/** Of each second whether the heart was well above its own rest; null where that is not known. */
type Up = readonly (boolean | null)[]

const upInCourse = ({ seconds, baseline }: Course, fromS: number): Up =>
  seconds
    .slice(fromS)
    .map(({ bpm }) =>
      bpm === null || baseline === null ? null : bpm >= baseline.bpm + REVIEW_POLICY.upBpm,
    )

const countTogether = (a: Up, b: Up): Together => {
  const valid = a.flatMap((one, second) => {
    const other = b[second] ?? null
    return one === null || other === null ? [] : [{ one, other }]
  })
  const count = (holds: (pair: { one: boolean; other: boolean }) => boolean): number =>
    valid.filter(holds).length
  const chance = count(({ one }) => one) * count(({ other }) => other)
  return {
    bothUpS: count(({ one, other }) => one && other),
    expectedByChanceS: valid.length === 0 ? 0 : chance / valid.length,
    validS: valid.length,
  }
}

/** Level-based facts of two courses on one time line; null where one of them has no resting level. */
export const togetherOf = (a: Course, b: Course): Together | null => {
  if (a.baseline === null || b.baseline === null) return null
  const fromS = Math.max(a.baseline.toS, b.baseline.toS)
  return countTogether(upInCourse(a, fromS), upInCourse(b, fromS))
}

/** What two hearts tell together of a talk. `worthAWord`: both were up for a minute or more. */
export type TogetherInTalk = Together & {
  /** Share of the talk in which both levels are known, 0 to 1. */
  readonly coverage: number
  readonly worthAWord: boolean
}

/**
 * Time in which both talked and both were well above their own rest, of two hearts whose owners have both released it
 * (`upInTalk`). Null where one has not, where it has no rest, or where less than 70 % of the talk has both levels.
 */
export const togetherInTalk = (a: Up | null, b: Up | null): TogetherInTalk | null => {
  // Of one talk both are as long, or they cannot be held side by side.
  if (a === null || b === null || a.length !== b.length) return null
  const told = countTogether(a, b)
  const coverage = a.length === 0 ? 0 : told.validS / a.length
  if (coverage < REVIEW_POLICY.leastCoverage) return null
  return { ...told, coverage, worthAWord: told.bothUpS >= REVIEW_POLICY.worthAWordS }
}
