import type { Entry } from '../session/facts.ts'
import type { EpochMs } from '../units.ts'
import { isAfterTalk } from './after-talk.ts'
import { type Envelope, STREAMS, type StreamId } from './store.ts'

type Place = Pick<Envelope, 'stream' | 'seq' | 'ord'>

/** How many of the numbers from 0 up to the largest are not there. */
const absent = (numbers: readonly number[]): number => {
  const there = new Set(numbers)
  return numbers.reduce((most, one) => Math.max(most, one + 1), 0) - there.size
}

/**
 * How many envelopes of a session are known to be missing: holes in a stream's own count and, where every stream should be
 * there, places of the session that none of them fills (a stream's end, while another goes on). `kept`: the streams that
 * were not destroyed on purpose; of the others nothing is missed. What was lost after the last envelope of all leaves no
 * hole: `endOf` tells that.
 */
export const missingIn = (places: readonly Place[], kept: readonly StreamId[]): number => {
  const holes = kept.reduce((sum, stream) => {
    const own = places.filter((place) => place.stream === stream)
    return sum + absent(own.map(({ seq }) => seq))
  }, 0)
  if (STREAMS.some((stream) => !kept.includes(stream))) return holes
  const inTalk = places.map(({ ord }) => ord).filter((ord) => !isAfterTalk(ord))
  return Math.max(holes, absent(inTalk))
}

/** Where a record breaks off without the session's end, as a wall-clock instant; null where the end is there, or nothing is. */
export const endOf = (entries: readonly Entry[]): EpochMs | null => {
  const isEnded = entries.some((entry) => 'fact' in entry && entry.fact.kind === 'session-ended')
  return isEnded ? null : (entries.at(-1)?.at.wall ?? null)
}
