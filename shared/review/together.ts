import type { Course } from './course.ts'
import { type Lane, upIn } from './lane.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import type { SessionReview } from './session-review.ts'
import { isTalkScene, type Scene } from './session-trace.ts'

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

/** What two released lanes tell together. `worthAWord`: both were up for a minute or more. */
export type TogetherInTalk = Together & {
  /** Share of the talk in which both levels are known, 0 to 1. */
  readonly coverage: number
  readonly worthAWord: boolean
}

/**
 * Time in which both talked and both were well above their own rest, of two lanes that both owners have released. Null where
 * one lane is not there, where it has no rest, or where less than 70 % of the talk has both levels.
 */
export const togetherInTalk = ({ lanes, scenes }: SessionReview): TogetherInTalk | null => {
  const { a, b } = lanes
  if (a === null || b === null) return null
  const talked = scenes.flatMap(({ fromS, toS, value }): Scene[] =>
    Array.from({ length: toS - fromS }, () => value),
  )
  const upInTalk = (lane: Lane): Up => upIn(lane).filter((_, second) => isTalkScene(talked[second]))
  const talkS = talked.filter(isTalkScene).length
  const told = countTogether(upInTalk(a), upInTalk(b))
  const coverage = talkS === 0 ? 0 : told.validS / talkS
  if (coverage < REVIEW_POLICY.leastCoverage) return null
  return { ...told, coverage, worthAWord: told.bothUpS >= REVIEW_POLICY.worthAWordS }
}
