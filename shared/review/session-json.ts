import { plainFromTalk } from '../journal/own-file.ts'
import type { CoupleReview } from './couple-review.ts'
import { isoOf } from './iso-time.ts'
import type { Lane } from './lane.ts'
import type { SessionBeat } from './session-beats.ts'
import { episodesOfLane } from './session-episodes.ts'
import { eventsOf } from './session-events.ts'
import { type ExportFile, lanesIn, type SessionExport } from './session-export.ts'
import { isDated } from './wall-time.ts'

/** Name and version of the format; a change that readers have to know of raises the version. */
export const SESSION_FORMAT = 'ebb-session'
export const SESSION_FORMAT_VERSION = 1

/** Column by column, because an evening has ten thousand of them. */
const beatColumns = (beats: readonly SessionBeat[]) => ({
  tS: beats.map(({ atS }) => atS),
  rrMs: beats.map(({ rrMs }) => rrMs),
  hrBpm: beats.map(({ rateBpm }) => rateBpm),
  accepted: beats.map(({ accepted }) => accepted),
  afterGap: beats.map(({ afterGap }) => afterGap),
  verdict: beats.map(({ verdict }) => verdict),
})

const laneOf = (lane: Lane, couple: CoupleReview) => ({
  rests: lane.rests,
  speakingBpm: lane.speakingBpm,
  coverage: lane.coverage,
  talkCoverage: lane.talkCoverage,
  upShare: lane.upShare,
  answers: lane.answers,
  episodes: episodesOfLane(lane, couple),
  levels: { hrBpm: lane.seconds.map(({ bpm }) => bpm), gaps: lane.gaps },
})

/** A session as one JSON file, versioned; what stands where is in docs/review.md. Unknown is null. */
export const jsonFileOf = (session: SessionExport): ExportFile => {
  const { couple, lengthS, scenes } = session.review
  const text = JSON.stringify({
    format: SESSION_FORMAT,
    version: SESSION_FORMAT_VERSION,
    begunUtc: isDated(couple) ? isoOf(couple.begun.wall) : null,
    lengthS,
    simulated: couple.simulated,
    solo: couple.solo,
    scenes,
    couple,
    events: eventsOf(session.review),
    lanes: lanesIn(session).map(({ id, lane, beats }) => ({
      seat: id,
      name: session.names[id],
      beats: beatColumns(beats),
      ...laneOf(lane, couple),
    })),
    record: session.record && { seat: session.record.seat, ...plainFromTalk(session.record.talk) },
  })
  return { name: 'session.json', text: `${text}\n` }
}
