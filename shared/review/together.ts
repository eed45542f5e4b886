import type { Course } from './course.ts'

/** Time both were well above their own rest, beside what two independent hearts would give (science 5.3). */
export type Together = {
  readonly bothUpS: number
  readonly expectedByChanceS: number
  readonly validS: number
}

/** Well above one's own rest, bpm (science 5.3). */
const UP_BPM = 10

/** Of each second whether the heart was well above its own rest; null where that is not known. */
const upIn = ({ seconds, baseline }: Course, fromS: number): readonly (boolean | null)[] =>
  seconds
    .slice(fromS)
    .map(({ bpm }) => (bpm === null || baseline === null ? null : bpm >= baseline.bpm + UP_BPM))

/** Level-based facts of two courses on one time line; null where one of them has no resting level. */
export const togetherOf = (a: Course, b: Course): Together | null => {
  if (a.baseline === null || b.baseline === null) return null
  const fromS = Math.max(a.baseline.toS, b.baseline.toS)
  const others = upIn(b, fromS)
  const valid = upIn(a, fromS).flatMap((one, second) => {
    const other = others[second] ?? null
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
