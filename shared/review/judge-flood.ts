import { judgeEpisode } from '../journal/judged-episodes.ts'
import type { PartnerId } from '../partners.ts'
import {
  type Entry,
  type EpisodeVerdict,
  type FactEntry,
  isPacket,
  type PartnerEntry,
} from '../session/facts.ts'
import { type EpochMs, SECOND, sessionMs } from '../units.ts'
import { momentFrom, originOf } from './moment.ts'

/** What an owner says of a flood in their review; times are s since its origin, `floodS` exactly as the review told it. */
export type FloodJudgement = {
  readonly floodS: number
  readonly verdict: EpisodeVerdict
  /** When it began, by their own word; null as it was detected. */
  readonly beganS: number | null
}

/**
 * The entry that judges a flood of `seat`, told as its review tells it (`judgeEpisode`). Null where that stream holds no such
 * flood, the record has no end, or the time lies outside the talk.
 */
export const judgeFlood = (
  entries: readonly Entry[],
  seat: PartnerId,
  { floodS, verdict, beganS }: FloodJudgement,
  now: EpochMs,
): PartnerEntry | null => {
  const facts = entries.filter((entry): entry is FactEntry => !isPacket(entry))
  const begun = facts.find(({ fact }) => fact.kind === 'session-begun')
  if (begun === undefined) return null
  const originMs = originOf(begun.at)
  const moment = momentFrom(originMs)
  const flood = facts.find(
    ({ stream, at, fact }) =>
      stream === seat && fact.kind === 'flood-detected' && moment(at).atS === floodS,
  )
  if (flood === undefined) return null
  // The origin lies up to a second before the beginning.
  const beganAt =
    beganS === null ? null : sessionMs(Math.max(begun.at.mono, originMs + beganS * SECOND))
  return judgeEpisode(facts, seat, { onsetAt: flood.at.mono, verdict, beganAt }, now)
}
