import { epochMs } from '../units.ts'
import { csvOf, numberCell, textCell } from './csv-cell.ts'
import { isoOf } from './iso-time.ts'
import type { Lane } from './lane.ts'
import { restAt } from './rests.ts'
import type { SessionBeat } from './session-beats.ts'
import { type EventKind, eventsOf, type SessionEvent } from './session-events.ts'
import { type ExportFile, lanesIn, type SessionExport, wallAt } from './session-export.ts'
import type { SessionReview } from './session-review.ts'
import { isDated } from './wall-time.ts'

/** Times to the microsecond, levels to the thousandth; an interval of 1/1024 s needs ten places to be itself. */
const TIME = 6
const LEVEL = 3
const INTERVAL = 10

/** Spreadsheets read a file of plain letters by the system's alphabet; the mark says that this one is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

const flag = (holds: boolean): string => (holds ? '1' : '0')

const beatsFile = (beats: readonly SessionBeat[]): string =>
  csvOf(
    ['t_s', 'rr_ms', 'hr_bpm', 'accepted', 'after_gap', 'verdict'],
    beats.map(({ atS, rrMs, rateBpm, accepted, afterGap, verdict }) => [
      numberCell(atS, TIME),
      numberCell(rrMs, INTERVAL),
      numberCell(rateBpm, LEVEL),
      flag(accepted),
      flag(afterGap),
      verdict ?? '',
    ]),
  )

const levelsFile = ({ seconds, rests }: Lane, { scenes }: SessionReview): string => {
  const sceneAt = scenes.flatMap(({ fromS, toS, value }) =>
    Array.from({ length: toS - fromS }, () => value),
  )
  return csvOf(
    ['t_s', 'hr_bpm', 'gap', 'rest_bpm', 'scene'],
    seconds.map(({ bpm, reason }, index) => [
      String(index + 1),
      numberCell(bpm, LEVEL),
      reason ?? '',
      numberCell(restAt(rests, index + 1)?.bpm ?? null, LEVEL),
      sceneAt[index] ?? '',
    ]),
  )
}

/** Kinds of which the value is an instant of the wall clock. */
const PROMISES: readonly EventKind[] = ['pause', 'promised-again', 'ended']

const valueCell = ({ kind, value }: SessionEvent): string =>
  value !== null && PROMISES.includes(kind) ? isoOf(epochMs(value)) : numberCell(value, LEVEL)

const eventsFile = ({ review, names }: SessionExport): string =>
  BYTE_ORDER_MARK +
  csvOf(
    ['t_s', 'until_s', 'wall_utc', 'whose', 'name', 'kind', 'value', 'detail', 'text'],
    eventsOf(review).map((event) => {
      const name = event.whose === 'couple' ? null : names[event.whose]
      return [
        numberCell(event.fromS, TIME),
        numberCell(event.toS, TIME),
        isDated(review.couple) ? isoOf(wallAt(review, event.fromS)) : '',
        event.whose,
        name === null ? '' : textCell(name),
        event.kind,
        valueCell(event),
        event.detail === null ? '' : textCell(event.detail),
        event.text === null ? '' : textCell(event.text),
      ]
    }),
  )

/** A session as tables: beats and levels of each lane that is there, and one table of events. Columns: docs/review.md. */
export const csvFilesOf = (session: SessionExport): readonly ExportFile[] => [
  ...lanesIn(session).flatMap(({ id, lane, beats }) => [
    { name: `beats-${id}.csv`, text: beatsFile(beats) },
    { name: `levels-${id}.csv`, text: levelsFile(lane, session.review) },
  ]),
  { name: 'events.csv', text: eventsFile(session) },
]
