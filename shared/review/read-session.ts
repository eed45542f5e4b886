import { type ReadRecordings, type Recording, recordingOf, unreadable } from './recording.ts'
import { LONGEST_RECORDING_S } from './recording-limits.ts'
import { isObject, sessionFileFrom } from './session-file.ts'

const MOST_LANES = 2

type Columns = {
  readonly tS: readonly number[]
  readonly rrMs: readonly (number | null)[]
  readonly hrBpm: readonly number[]
}

const isListOf =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(is)

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)
const isRate = (value: unknown): value is number => isNumber(value) && value >= 0
const isInterval = (value: unknown): value is number | null =>
  value === null || (isNumber(value) && value > 0)

/** The columns of a lane's beats, or null where they are not as they should be. Whatever else the lane holds is not looked at. */
const columnsOf = (lane: unknown): Columns | null => {
  if (!isObject(lane)) return null
  const { beats } = lane
  if (!isObject(beats)) return null
  const { tS, rrMs, hrBpm } = beats
  const isSound = isListOf(isNumber)(tS) && isListOf(isInterval)(rrMs) && isListOf(isRate)(hrBpm)
  return isSound ? { tS, rrMs, hrBpm } : null
}

const isInOrder = ({ tS, rrMs, hrBpm }: Columns): boolean =>
  rrMs.length === tS.length &&
  hrBpm.length === tS.length &&
  tS.every((at, row) => row === 0 || at >= (tS[row - 1] ?? at)) &&
  (tS.at(-1) ?? 0) - (tS[0] ?? 0) <= LONGEST_RECORDING_S

/** As from a table: a row that holds an interval begins where that interval does. */
const recordingFrom = ({ tS, rrMs, hrBpm }: Columns): Recording => {
  const originS = (tS[0] ?? 0) - (rrMs[0] ?? 0) / 1000
  return recordingOf(
    tS.map((at, row) => ({
      atS: at - originS,
      rrMs: rrMs[row] ?? null,
      rateBpm: hrBpm[row] ?? null,
    })),
  )
}

/** Reads Ebb's own export of a session (JSON): what the strap of each lane sent. A lane that holds nothing is none. */
export const readSession = (text: string): ReadRecordings => {
  const listed = sessionFileFrom(text)?.lanes
  if (!Array.isArray(listed)) return unreadable(1, 'session')
  const lanes = listed.map(columnsOf)
  const sound = lanes.filter((lane) => lane !== null).filter(isInOrder)
  if (sound.length < lanes.length || lanes.length > MOST_LANES)
    return unreadable(1, 'session-order')
  const recordings = sound.filter(({ tS }) => tS.length > 0).map(recordingFrom)
  if (recordings.length === 0) return unreadable(1, 'session-beats')
  return { kind: 'recordings', recordings }
}
