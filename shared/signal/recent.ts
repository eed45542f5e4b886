import type { SessionMs } from '../units.ts'

/** The tail of a list in order of time that is younger than `memory` (ms) at `at`; the list itself where all of it is. */
export const recent = <T extends { readonly at: SessionMs }>(
  list: readonly T[],
  at: SessionMs,
  memory: number,
): readonly T[] => {
  let first = 0
  while (first < list.length && at - (list[first]?.at ?? at) >= memory) first += 1
  return first === 0 ? list : list.slice(first)
}
