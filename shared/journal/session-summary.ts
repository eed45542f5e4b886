import type { FactEntry } from '../session/facts.ts'
import { type EpochMs, type Millis, millis } from '../units.ts'

/** One line of the list of past sessions: the couple's facts alone. What a body did stands in its owner's lane. */
export type SessionSummary = {
  readonly id: string
  readonly begunAt: EpochMs
  /** Of the talk with its pauses, without the rest before it. */
  readonly length: Millis
  readonly pauses: number
  readonly simulated: boolean
  readonly ended: boolean
  /** False where the two left before they began to talk. */
  readonly talked: boolean
}

/** The summary of a session's facts in order, or null where its beginning is missing. */
export const summaryOf = (facts: readonly FactEntry[]): SessionSummary | null => {
  const first = facts[0]
  if (first?.fact.kind !== 'session-begun') return null
  const count = (kind: FactEntry['fact']['kind']): number =>
    facts.filter((entry) => entry.fact.kind === kind).length
  const talk = facts.find((entry) => entry.fact.kind === 'talk-begun') ?? first
  // What each says of it afterwards comes later, and is none of its length.
  const last = facts.find((entry) => entry.fact.kind === 'session-ended') ?? facts.at(-1) ?? first
  return {
    id: first.fact.id,
    begunAt: first.at.wall,
    length: millis(last.at.mono - talk.at.mono),
    pauses: count('pause-begun'),
    simulated: first.fact.simulated,
    ended: count('session-ended') > 0,
    talked: count('talk-begun') > 0,
  }
}
