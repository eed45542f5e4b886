import { PARTNERS, type PartnerId, perPartner } from '../partners.ts'
import { type Entry, type FactEntry, isPacket } from '../session/facts.ts'
import type { SessionMs } from '../units.ts'
import { type CoupleReview, coupleReviewOf } from './couple-review.ts'
import { type Lane, laneOf } from './lane.ts'
import { type Scene, traceOf } from './session-trace.ts'
import { type Span, spansOf } from './spans.ts'

/** One finished session, or one that broke off, as far as it may be seen. All times are s since `originMs` of its clock. */
export type SessionReview = {
  readonly originMs: SessionMs
  /** Length of what was lived, s; the session's own end, or where its record breaks off. */
  readonly lengthS: number
  readonly scenes: readonly Span<Scene>[]
  readonly couple: CoupleReview
  /** The lanes that were asked for; null for the others. */
  readonly lanes: { readonly [P in PartnerId]: Lane | null }
}

/** The entries that may be looked at: the couple's, and those of the lanes given. Whatever else is there is not. */
export const entriesOf = (
  entries: readonly Entry[],
  lanes: readonly PartnerId[],
): readonly Entry[] => entries.filter(({ stream }) => stream === 'couple' || lanes.includes(stream))

/**
 * A session's review from its entries in order, with the lanes of `lanes` and no other: nothing of a stream that is not among
 * them is looked at, though it be among the entries. Null where the couple's beginning is not there.
 */
export const reviewOf = (
  all: readonly Entry[],
  lanes: readonly PartnerId[],
): SessionReview | null => {
  const entries = entriesOf(all, lanes)
  const trace = traceOf(entries, lanes)
  if (trace === null) return null
  const facts = entries.filter((entry): entry is FactEntry => !isPacket(entry))
  const couple = coupleReviewOf(facts, trace.originMs)
  if (couple === null) return null
  const seats = PARTNERS.filter((id) => lanes.includes(id) && !(couple.solo && id === 'b'))
  return {
    originMs: trace.originMs,
    lengthS: trace.scenes.length,
    scenes: spansOf(trace.scenes, (scene) => scene),
    couple,
    lanes: perPartner((id) => (seats.includes(id) ? laneOf(facts, trace, id) : null)),
  }
}
