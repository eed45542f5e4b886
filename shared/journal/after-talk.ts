import type { PartnerId } from '../partners.ts'
import type { FactEntry, PartnerEntry, PartnerFact } from '../session/facts.ts'
import type { EpochMs } from '../units.ts'

/**
 * What a partner says of a talk once it is closed lies at the end of their own stream, in places no session ever reaches:
 * one range for each seat, so that two streams of which only one is here cannot claim the same place.
 */
const FIRST_ORD = { a: 2 ** 40, b: 2 ** 41 } as const satisfies Record<PartnerId, number>

/** The place in the session of what was said afterwards, from its place in the stream. */
export const afterTalkOrd = (seat: PartnerId, seq: number): number => FIRST_ORD[seat] + seq

/** Whether a place in a session is one of those given out after its end. */
export const isAfterTalk = (ord: number): boolean => ord >= FIRST_ORD.a

type Place = { readonly seq: number; readonly ord: number }

/**
 * A fact's place in the session for whoever sits on `to` now and sat on `from` then: places within the session are the
 * same on either seat. Null where it is neither one of them (up to `most`) nor one given out afterwards.
 */
export const ordOnSeat = (
  { seq, ord }: Place,
  from: PartnerId,
  to: PartnerId,
  most: number,
): number | null => {
  if (ord <= most) return ord
  return ord === afterTalkOrd(from, seq) ? afterTalkOrd(to, seq) : null
}

/**
 * The entry of something said afterwards, to be put at the end of the seat's own stream; the facts in order are the couple's
 * and the seat's own. Null where the record has no end to come after: whatever is added to it would be taken for more of the
 * talk. `now` is the wall clock; the session's own stands still once all of it is over.
 */
export const saidAfter = (
  facts: readonly FactEntry[],
  seat: PartnerId,
  fact: PartnerFact,
  now: EpochMs,
): PartnerEntry | null => {
  const last = facts.at(-1)
  const hasEnd = facts.some((entry) => entry.fact.kind === 'session-ended')
  if (last === undefined || !hasEnd) return null
  return { stream: seat, at: { mono: last.at.mono, wall: now }, fact }
}
