import { MINUTE, type SessionMs } from '../units.ts'
import { SHORTEST_RR } from './possible-rr.ts'

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

/**
 * The list with what is fresh at its end and what is older than `memory` (ms) at `at` cut off, though not before
 * `slack` (ms) more has passed: cutting costs a copy of its own, and most notifications are spared it.
 */
export const withFresh = <T extends { readonly at: SessionMs }>(
  list: readonly T[],
  fresh: readonly T[],
  {
    at,
    memory,
    slack,
  }: { readonly at: SessionMs; readonly memory: number; readonly slack: number },
): readonly T[] => {
  const first = list[0]
  const kept =
    first === undefined || at - first.at < memory + slack ? list : recent(list, at, memory)
  return fresh.length === 0 ? kept : kept.concat(fresh)
}

/**
 * Nobody's heart beats so often within a minute, nor does a strap that works send so much (our choice: twice a minute of
 * the shortest RR): what a broken one sends beyond it is forgotten, the oldest first.
 */
const MOST_REMEMBERED = (2 * MINUTE) / SHORTEST_RR

/** The end of a list that is longer than anything a working strap could have made it; else the list itself. */
export const newest = <T>(list: readonly T[]): readonly T[] =>
  list.length > MOST_REMEMBERED ? list.slice(-MOST_REMEMBERED) : list
