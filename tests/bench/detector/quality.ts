import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRecordings } from '#shared/review/read-recordings.ts'
import { beatsOf } from '#shared/review/recorded-beats.ts'
import { durationOf, type Recording } from '#shared/review/recording.ts'
import type { UnknownReason } from '#shared/signal/level.ts'
import { OPEN_GATE, passGate } from '#shared/signal/median-gate.ts'
import type { TimedPacket } from '#shared/simulate/strap.ts'
import {
  encodeHeartRateMeasurement,
  msFromRrUnits,
  rrUnitsFromMs,
} from '#shared/straps/heart-rate-measurement.ts'
import { medianOf } from '../figure.ts'
import { secondsSeen } from './levels.ts'

type QualityFiles = { readonly name: string; readonly folder: string; readonly files: RegExp }

/** Every set of recordings with a rate or with RR intervals, by the names of its files. */
const QUALITY_SETS: readonly QualityFiles[] = [
  { name: 'tickr_movies', folder: 'tickr_movies', files: /_hr\.csv$/ },
  { name: 'stress_predict, rates', folder: 'stress_predict', files: /_hr\.csv$/ },
  { name: 'stress_predict, RR', folder: 'stress_predict', files: /_rr\.csv$/ },
  { name: 'rr_series', folder: 'rr_series', files: /^(?!oracle_values).*\.csv$/ },
  { name: 'ectopy_annotated', folder: 'ectopy_annotated', files: /_rr\.csv$/ },
  { name: 'dyad', folder: 'dyad', files: /_1hz\.csv$/ },
  { name: 'ble_packets', folder: 'ble_packets', files: /\.json$/ },
]

/** Captured notifications that are fewer than the seconds of one window say nothing about a level. */
const LEAST_PACKETS = 15
/** The largest value a 16-bit field of a notification holds. */
const LARGEST_UNITS = 0xffff

/** What a strap would have sent of this recording, once a second; the rate byte is 0 where the file knows none. */
const notificationsOf = (recording: Recording): readonly TimedPacket[] => {
  const bySecond = new Map<number, { rrUnits: number[]; rateBpm: number }>()
  for (const [row, atS] of recording.atS.entries()) {
    const second = Math.max(1, Math.ceil(atS))
    const sent = bySecond.get(second) ?? { rrUnits: [], rateBpm: 0 }
    const rrMs = recording.rrMs[row] ?? Number.NaN
    const rateBpm = recording.rateBpm[row] ?? Number.NaN
    if (!Number.isNaN(rrMs)) sent.rrUnits.push(Math.min(LARGEST_UNITS, rrUnitsFromMs(rrMs)))
    if (!Number.isNaN(rateBpm)) sent.rateBpm = Math.round(rateBpm)
    if (sent.rrUnits.length > 0 || sent.rateBpm > 0) bySecond.set(second, sent)
  }
  return [...bySecond].map(([second, sent]) => ({
    at: second * 1000,
    bytes: encodeHeartRateMeasurement({ ...sent, contact: 'unsupported', energyKj: null }),
  }))
}

export type RecordingQuality = {
  readonly id: string
  readonly seconds: number
  /** Shares of all seconds: without a level by reason, and with one that rests on the strap's own rate. */
  readonly unknown: Partial<Record<UnknownReason, number>>
  readonly withoutLevel: number
  readonly fromRate: number
  /** RR intervals; those the median gate refuses; and of these, those the full method calls ordinary. */
  readonly beats: number
  readonly refused: number
  readonly refusedOrdinary: number
}

type Refusals = Pick<RecordingQuality, 'beats' | 'refused' | 'refusedOrdinary'>

const NO_BEATS: Refusals = { beats: 0, refused: 0, refusedOrdinary: 0 }

const refusalsIn = (recording: Recording): Refusals => {
  let gate = OPEN_GATE
  const beats = beatsOf(recording)
  const refused = beats.filter(({ rrMs }) => {
    // As it comes over the air: recorders with coarse steps stand exactly on the gate's edge.
    const passed = passGate(gate, msFromRrUnits(rrUnitsFromMs(rrMs)))
    gate = passed.gate
    return !passed.ok
  })
  const ordinary = refused.filter(({ kind }) => kind === 'normal')
  return { beats: beats.length, refused: refused.length, refusedOrdinary: ordinary.length }
}

const qualityOf = (
  id: string,
  packets: readonly TimedPacket[],
  seconds: number,
  refusals: Refusals,
): RecordingQuality => {
  const seen = secondsSeen(packets, seconds)
  const unknown: Partial<Record<UnknownReason, number>> = {}
  let [without, fromRate] = [0, 0]
  for (const { level } of seen) {
    if (level.kind === 'known') fromRate += level.source === 'rate' ? 1 : 0
    else {
      without += 1
      unknown[level.reason] = (unknown[level.reason] ?? 0) + 1 / seconds
    }
  }
  return {
    id,
    seconds,
    unknown,
    withoutLevel: without / seconds,
    fromRate: fromRate / seconds,
    ...refusals,
  }
}

const fromTable = (file: string, id: string): readonly RecordingQuality[] => {
  const read = readRecordings(readFileSync(file, 'utf8'))
  if (read.kind !== 'recordings') throw new Error(`${file}, line ${read.line}: ${read.expected}`)
  return read.recordings.map((recording, heart) =>
    qualityOf(
      read.recordings.length === 1 ? id : `${id}, heart ${heart + 1}`,
      notificationsOf(recording),
      Math.max(1, Math.ceil(durationOf(recording))),
      refusalsIn(recording),
    ),
  )
}

type Captures = {
  readonly captures: readonly { readonly device: string; readonly packets: readonly string[] }[]
}

/** Captured notifications carry no times: one a second. */
const fromCaptures = (file: string): readonly RecordingQuality[] => {
  const { captures } = JSON.parse(readFileSync(file, 'utf8')) as Captures
  return captures
    .filter(({ packets }) => packets.length >= LEAST_PACKETS)
    .map(({ device, packets }) => {
      const sent = packets.map((hex, index) => ({
        at: (index + 1) * 1000,
        bytes: Uint8Array.from(Buffer.from(hex, 'hex')),
      }))
      return qualityOf(device.split(' (')[0] ?? device, sent, packets.length, NO_BEATS)
    })
}

export type QualitySet = {
  readonly set: string
  readonly recordings: readonly RecordingQuality[]
  readonly medianWithoutLevel: number
}

/** What the quality rules throw away in every recording of the folder; nothing of sets that are not there. */
export const measureQuality = (dataFolder: string): readonly QualitySet[] =>
  QUALITY_SETS.flatMap(({ name: set, folder, files }) => {
    const path = join(dataFolder, folder)
    if (!existsSync(path)) return []
    const names = readdirSync(path)
      .filter((name) => files.test(name))
      .sort()
    const recordings = names.flatMap((name) =>
      name.endsWith('.json')
        ? fromCaptures(join(path, name))
        : fromTable(join(path, name), name.replace(/\.csv$/, '')),
    )
    const medianWithoutLevel = medianOf(recordings.map((recording) => recording.withoutLevel))
    return [{ set, recordings, medianWithoutLevel }]
  })
