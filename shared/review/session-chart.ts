import type { PartnerId } from '../partners.ts'
import { decimate, type Run } from './decimate.ts'
import type { Lane } from './lane.ts'
import type { Rest } from './rests.ts'
import { eventsOf, type SessionEvent } from './session-events.ts'
import type { SessionReview } from './session-review.ts'
import type { GapReason } from './session-trace.ts'
import type { Span } from './spans.ts'

/** What is drawn of one lane. Between two runs lies a gap, told with its reason. */
export type LaneChart = {
  readonly partner: PartnerId
  readonly runs: readonly Run[]
  readonly gaps: readonly Span<GapReason>[]
  readonly rests: readonly Rest[]
}

export type SessionChart = {
  readonly lengthS: number
  readonly lanes: readonly LaneChart[]
  /** All but the gaps and rests, which the lanes hold. */
  readonly events: readonly SessionEvent[]
}

/** One row of the table that says in words what the chart draws. */
export type TableRow =
  | { readonly kind: 'event'; readonly event: SessionEvent }
  | {
      /** A stretch with a level, with its lowest and highest, bpm. */
      readonly kind: 'level'
      readonly whose: PartnerId
      readonly fromS: number
      readonly toS: number
      readonly lowest: number
      readonly highest: number
    }

const lanesOf = ({ lanes }: SessionReview): readonly Lane[] =>
  [lanes.a, lanes.b].filter((lane) => lane !== null)

/** What is drawn of a session, with at most `most` points for each lane (see `decimate`). */
export const chartOf = (review: SessionReview, most: number): SessionChart => ({
  lengthS: review.lengthS,
  lanes: lanesOf(review).map(({ partner, seconds, gaps, rests }) => ({
    partner,
    runs: decimate(seconds, most),
    gaps,
    rests,
  })),
  events: eventsOf(review).filter(({ kind }) => kind !== 'gap' && kind !== 'rest'),
})

const levelRows = ({ partner, seconds }: Lane): readonly TableRow[] =>
  // Four points of each stretch hold all that a row says of it.
  decimate(seconds, 0).map(({ fromS, toS, points }) => {
    const levels = points.map(({ bpm }) => bpm)
    const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
    return { kind: 'level', whose: partner, fromS, toS, lowest, highest }
  })

const startOf = (row: TableRow): number => (row.kind === 'event' ? row.event.fromS : row.fromS)

/** The same facts as a table, for whoever does not see the chart: every event, every gap, every stretch with a level. */
export const tableOf = (review: SessionReview): readonly TableRow[] =>
  [
    ...eventsOf(review).map((event): TableRow => ({ kind: 'event', event })),
    ...lanesOf(review).flatMap(levelRows),
  ].toSorted((one, other) => startOf(one) - startOf(other))
