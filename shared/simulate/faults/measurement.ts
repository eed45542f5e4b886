import {
  type HeartRateMeasurement,
  msFromRrUnits,
  rrUnitsFromMs,
} from '../../straps/heart-rate-measurement.ts'
import type { Draws } from '../draws.ts'
import { extraBeat, type Misread, missedBeat, movedBeat } from '../misread.ts'
import { FAULT_PARAMETERS } from './parameters.ts'
import type { StrapTrouble } from './script.ts'

/** What a strap is about to send, and the time (ms) by which its next interval is longer than the heart's. */
export type Reading = { readonly measurement: HeartRateMeasurement; readonly owedMs: number }

/** What stays the same while a fault lasts, and the chances of this second. */
export type Circumstances = {
  /** The rate before the trouble, bpm. */
  readonly rateBefore: number
  readonly draws: Draws
  /** Whether dry electrodes lose the skin in this second. */
  readonly offSkin: boolean
}

const SHORTEST_RR_MS = 1

/** Runs over the intervals; `misread` tells what becomes of each, or null where it is seen as it is. */
const misreadSome = (reading: Reading, misread: (rrMs: number) => Misread | null): Reading => {
  let { owedMs } = reading
  const rrUnits: number[] = []
  for (const units of reading.measurement.rrUnits) {
    const rrMs = Math.max(SHORTEST_RR_MS, msFromRrUnits(units) + owedMs)
    const wrong = misread(rrMs) ?? { sent: [rrMs], owedMs: 0 }
    rrUnits.push(...wrong.sent.map((ms) => rrUnitsFromMs(ms)))
    owedMs = wrong.owedMs
  }
  return { measurement: { ...reading.measurement, rrUnits }, owedMs }
}

const withShare = (
  reading: Reading,
  share: number,
  draws: Draws,
  misread: (rrMs: number) => Misread,
): Reading => misreadSome(reading, (rrMs) => (draws.uniform() < share ? misread(rrMs) : null))

/** Dry electrodes: a beat is missed, seen twice, or found somewhere near. */
const wild = (rrMs: number, draws: Draws): Misread => {
  const kind = Math.floor(draws.uniform() * 3)
  if (kind === 0) return missedBeat(rrMs)
  if (kind === 1) return extraBeat(rrMs, draws.uniform())
  const { moveShare } = FAULT_PARAMETERS.dry
  return movedBeat(rrMs, rrMs * draws.between(-moveShare, moveShare))
}

const withContact = (measurement: HeartRateMeasurement): HeartRateMeasurement['contact'] =>
  measurement.contact === 'unsupported' ? 'unsupported' : 'none'

const dry = (reading: Reading, { draws, offSkin }: Circumstances): Reading => {
  const { measurement } = reading
  if (offSkin) {
    const contact = withContact(measurement)
    return { ...reading, measurement: { ...measurement, contact, rrUnits: [] } }
  }
  return withShare(reading, FAULT_PARAMETERS.dry.wrongShare, draws, (rrMs) => wild(rrMs, draws))
}

const withRr = (reading: Reading, rrUnits: readonly number[]): Reading => ({
  measurement: { ...reading.measurement, rrUnits },
  owedMs: 0,
})

const onTable = (reading: Reading, rateBpm: number): Reading => {
  const { measurement } = withRr(reading, [])
  return { owedMs: 0, measurement: { ...measurement, rateBpm, contact: withContact(measurement) } }
}

/** What the strap makes of one second with this trouble; faults of the air and the link leave it as it is. */
export const spoilReading = (
  reading: Reading,
  trouble: StrapTrouble,
  around: Circumstances,
): Reading => {
  const { draws } = around
  const { rateBpm, rrUnits } = reading.measurement
  switch (trouble.fault) {
    case 'ectopy':
      return withShare(reading, trouble.share, draws, (rrMs) =>
        movedBeat(rrMs, rrMs * (FAULT_PARAMETERS.ectopyAtShare - 1)),
      )
    case 'missed':
      return withShare(reading, trouble.share, draws, missedBeat)
    case 'extra': {
      const { fromShare, toShare } = FAULT_PARAMETERS.extra
      return withShare(reading, trouble.share, draws, (rrMs) =>
        extraBeat(rrMs, draws.between(fromShare, toShare)),
      )
    }
    case 'dry':
      return dry(reading, around)
    case 'faked-rr':
      return withRr(
        reading,
        rrUnits.map(() => rrUnitsFromMs(60_000 / rateBpm)),
      )
    case 'rate-only':
      return withRr(reading, [])
    case 'on-table':
      return onTable(reading, around.rateBefore)
    case 'drop-out':
    case 'silence':
    case 'freeze':
    case 'late':
    case 'lost':
      return reading
    default:
      return trouble satisfies never
  }
}
