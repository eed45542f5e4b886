import type { PartnerId } from '../partners.ts'
import type { Entry } from '../session/facts.ts'
import type { OwnWords } from '../session/own-words.ts'
import type { PauseOutcome } from '../session/taken-pauses.ts'
import { median } from '../signal/statistics.ts'
import type { EpochMs } from '../units.ts'
import type { Lane } from './lane.ts'
import { episodesOfLane } from './session-episodes.ts'
import { reviewOf, type SessionReview } from './session-review.ts'

/** To be counted up with every change of what is told here, or of how: what was kept by another count is told anew. */
export const DIGEST_VERSION = 1

/** What one talk adds to its owner's trends. Null is unknown. */
export type TalkDigest = {
  readonly begunAt: EpochMs
  /** The accepted rest, bpm, and its RMSSD, ms. */
  readonly restBpm: number | null
  readonly rmssdMs: number | null
  /** The median time to settle of its episodes that can be told and were not struck out, s; the least coverage of theirs. */
  readonly settle: { readonly s: number; readonly coverage: number } | null
  /** The share of the talk's seconds with a level. */
  readonly coverage: number
  readonly pauses: readonly PauseOutcome[]
}

/** What stays with its owner of one talk: what they wrote, and what it adds to their trends, or why it adds nothing. */
export type OwnTalk = {
  readonly words: OwnWords | null
  /** `two-hearts`: another strap came to the seat, so whose rest it was is not known. */
  readonly digest: TalkDigest | 'two-hearts' | 'nothing-kept'
}

const settleOf = (lane: Lane, { couple }: SessionReview): TalkDigest['settle'] => {
  const told = episodesOfLane(lane, couple).flatMap(({ flood, settleS }) =>
    flood.verdict !== 'struck' && settleS.kind === 'told' ? [settleS] : [],
  )
  if (told.length === 0) return null
  return {
    s: median(told.map(({ value }) => value)),
    coverage: Math.min(...told.map(({ coverage }) => coverage)),
  }
}

const digestOf = (review: SessionReview, lane: Lane): OwnTalk['digest'] => {
  if (lane.rests.length > 1) return 'two-hearts'
  const rest = lane.rests.find(({ quality }) => quality === 'accepted')
  return {
    begunAt: review.couple.begun.wall,
    restBpm: rest?.bpm ?? null,
    rmssdMs: rest?.rmssdMs ?? null,
    settle: settleOf(lane, review),
    coverage: lane.coverage,
    pauses: review.couple.pauses.map(({ outcome }) => outcome),
  }
}

/**
 * What stays with the owner of one seat, from a talk's entries in order: of the couple's stream and their own. Null where the
 * beginning is not among them, or where it was a demonstration: that is nobody's.
 */
export const ownTalkOf = (entries: readonly Entry[], seat: PartnerId): OwnTalk | null => {
  const review = reviewOf(entries, [seat])
  if (review === null || review.couple.simulated) return null
  const lane = review.lanes[seat]
  const isKept = entries.some(({ stream }) => stream === seat)
  if (lane === null || !isKept) return { words: null, digest: 'nothing-kept' }
  // What was brought in from elsewhere is looked back on, and compared with nothing.
  const isLived = review.couple.broughtIn === null
  return { words: lane.words, digest: isLived ? digestOf(review, lane) : 'nothing-kept' }
}
