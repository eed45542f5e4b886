import type { Course } from './course.ts'

/** Time both were well above their own rest, beside what two independent hearts would give (science 5.3). */
export type Together = {
  readonly bothUpS: number
  readonly expectedByChanceS: number
  readonly validS: number
}

/** Well above one's own rest, bpm (science 5.3). */
const UP_BPM = 10

/** Level-based facts of two courses on one time line; null where one of them has no resting level. */
export const togetherOf = (a: Course, b: Course): Together | null => {
  if (a.baseline === null || b.baseline === null) return null
  const from = Math.max(a.baseline.toS, b.baseline.toS)
  let validS = 0
  let bothUpS = 0
  const up = { a: 0, b: 0 }
  for (let second = from; second < Math.min(a.seconds.length, b.seconds.length); second += 1) {
    const one = a.seconds[second]?.bpm ?? null
    const other = b.seconds[second]?.bpm ?? null
    if (one === null || other === null) continue
    validS += 1
    const oneUp = one >= a.baseline.bpm + UP_BPM
    const otherUp = other >= b.baseline.bpm + UP_BPM
    if (oneUp) up.a += 1
    if (otherUp) up.b += 1
    if (oneUp && otherUp) bothUpS += 1
  }
  return { bothUpS, expectedByChanceS: validS === 0 ? 0 : (up.a * up.b) / validS, validS }
}
