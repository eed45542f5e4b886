import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import type { Entry } from '../session/facts.ts'
import { after, type EpochMs } from '../units.ts'
import { beatsOfSession, type SessionBeat } from './session-beats.ts'
import { recordOf, type SessionRecord } from './session-record.ts'
import { entriesOf, reviewOf, type SessionReview } from './session-review.ts'

/** What is exported of one session for other programs: the couple's facts and the lanes that were given, no more. */
export type SessionExport = {
  readonly review: SessionReview
  /** Of the lanes that are there; null for the others. */
  readonly beats: { readonly [P in PartnerId]: readonly SessionBeat[] | null }
  /** What the two call themselves; null says nothing. */
  readonly names: PerPartner<string | null>
  /** What the facts and packets themselves are, where all of it is one seat's own: from it the session can be had again. */
  readonly record: SessionRecord | null
}

/** A file by the name it may have, and its text. */
export type ExportFile = { readonly name: string; readonly text: string }

/** What can be exported of a session's entries in order; null where its beginning is missing. Names of absent lanes are dropped. */
export const sessionExportOf = (
  all: readonly Entry[],
  lanes: readonly PartnerId[],
  names: PerPartner<string | null>,
): SessionExport | null => {
  const review = reviewOf(all, lanes)
  if (review === null) return null
  const entries = entriesOf(all, lanes)
  const [lane, ...others] = lanes
  return {
    review,
    beats: perPartner((id) =>
      review.lanes[id] === null ? null : beatsOfSession(entries, id, review.originMs),
    ),
    names: perPartner((id) => (review.lanes[id] === null ? null : names[id])),
    record: lane === undefined || others.length > 0 ? null : recordOf(entries, lane),
  }
}

/** The lanes that are there. */
export const lanesIn = ({ review, beats }: SessionExport) =>
  PARTNERS.flatMap((id) => {
    const [lane, own] = [review.lanes[id], beats[id]]
    return lane === null || own === null ? [] : [{ id, lane, beats: own }]
  })

/** The wall-clock instant of a second of the review, as if the wall clock had run evenly since the beginning. */
export const wallAt = ({ couple }: SessionReview, atS: number): EpochMs =>
  after(couple.begun.wall, (atS - couple.begun.atS) * 1000)
