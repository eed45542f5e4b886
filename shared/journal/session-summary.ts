import type { Practice } from '../practice/practices.ts'
import { type Entry, type FactEntry, isCoupleEntry, isPacket } from '../session/facts.ts'
import { pausesAfter, type TakenPause } from '../session/taken-pauses.ts'
import { type EpochMs, type Millis, millis } from '../units.ts'

/** One line of the list of past sessions: the couple's facts alone. What a body did stands in its owner's lane. */
export type SessionSummary = {
  readonly id: string
  readonly begunAt: EpochMs
  /** Of the talk with its pauses, without the rest before it. */
  readonly length: Millis
  readonly solo: boolean
  readonly simulated: boolean
  /** Recorded elsewhere and brought in then; null for a talk that Ebb has lived. `dated`: when it was is known. */
  readonly broughtIn: { readonly at: EpochMs; readonly dated: boolean } | null
  readonly ended: boolean
  /** False where the two left before they began to talk. */
  readonly talked: boolean
  /** What was practised; null where this was a talk. */
  readonly practice: Pick<Practice, 'kind' | 'who'> | null
  /** The record breaks off before the two ended it: Ebb was ended then, or the rest is gone. */
  readonly endsEarly: boolean
  /** Something between its beginning and its end is missing or cannot be read. */
  readonly hasGap: boolean
  /** The talk this was the coming back to; null for a new one. */
  readonly returnOf: string | null
  /** What each of its pauses came to, oldest first. */
  readonly taken: readonly TakenPause[]
}

const broughtInOf = (facts: readonly FactEntry[]): SessionSummary['broughtIn'] => {
  const brought = facts.find((entry) => entry.fact.kind === 'brought-in')?.fact
  return brought?.kind === 'brought-in' ? { at: brought.broughtAt, dated: brought.dated } : null
}

/**
 * The summary of a session's entries in order, or null where its beginning is missing. Of a session that was ended facts
 * are enough; one that breaks off is as long as its last entry tells.
 */
export const summaryOf = (entries: readonly Entry[], hasGap: boolean): SessionSummary | null => {
  const facts = entries.filter((entry): entry is FactEntry => !isPacket(entry))
  const first = facts[0]
  if (first?.fact.kind !== 'session-begun') return null
  const begun = facts.find((entry) => entry.fact.kind === 'talk-begun')
  const talk = begun ?? first
  const { practice } = first.fact
  // What each says of it afterwards comes later, and is none of its length.
  const end = facts.find((entry) => entry.fact.kind === 'session-ended')
  const last = end ?? entries.at(-1) ?? first
  return {
    id: first.fact.id,
    begunAt: first.at.wall,
    length: millis(last.at.mono - talk.at.mono),
    solo: first.fact.solo,
    simulated: first.fact.simulated,
    broughtIn: broughtInOf(facts),
    ended: end !== undefined,
    practice: practice && { kind: practice.kind, who: practice.who },
    talked: begun !== undefined,
    endsEarly: end?.fact.kind !== 'session-ended' || end.fact.reason === 'interrupted',
    hasGap,
    returnOf: first.fact.returnOf,
    taken: facts.filter(isCoupleEntry).reduce(pausesAfter, [] as readonly TakenPause[]),
  }
}

/** When a recording whose date nobody knows was brought in; null for all that have a date. */
export const cameUndated = ({ broughtIn }: Pick<SessionSummary, 'broughtIn'>): EpochMs | null =>
  broughtIn?.dated === false ? broughtIn.at : null
