import {
  decodeHeartRateMeasurement,
  type HeartRateMeasurement,
  msFromRrUnits,
} from '../straps/heart-rate-measurement.ts'
import { MINUTE, SECOND, type SessionMs } from '../units.ts'
import { type BeatClock, placeBeats, START_OF_BEATS } from './beat-clock.ts'
import { type BeatVerdicts, FROZEN_RR_TIMES, NO_VERDICTS, takeBeats } from './beat-verdicts.ts'
import { type MedianGate, OPEN_GATE, passGate } from './median-gate.ts'
import { isPossibleRr } from './possible-rr.ts'
import { newest, recent, withFresh } from './recent.ts'
import { type FakedRr, NOTHING_FAKED, stepFakedRr } from './variability.ts'

/** A heart beat on the session clock: the RR interval that ended at `at`, and whether it may count. */
export type Beat = {
  readonly at: SessionMs
  readonly rrMs: number
  readonly ok: boolean
  readonly afterGap: boolean
}

/** Everything that is remembered of one strap's stream: one value for each partner, nothing shared. */
export type Signal = {
  readonly beatClock: BeatClock
  readonly gate: MedianGate
  /** The beats of the last minute, and some older ones. */
  readonly beats: readonly Beat[]
  /** What the streaming artefact rule says of the beats; `ok` of a beat is the quicker median gate's word. */
  readonly verdicts: BeatVerdicts
  /** The strap's own rates of the last `RATE_MEMORY`, for straps that send no RR. */
  readonly rates: readonly { readonly at: SessionMs; readonly bpm: number }[]
  /** When packets began to flow, or began again after a silence. */
  readonly flowingSince: SessionMs | null
  readonly lastPacketAt: SessionMs | null
  /** False only where the strap says that it does not touch skin. */
  readonly contact: boolean
  /** The last RR as sent, and how many times running it came. */
  readonly sameRr: { readonly units: number; readonly times: number }
  /** The last packet's RR where it held some, and how many packets running held exactly these. */
  readonly samePacket: { readonly rrUnits: readonly number[]; readonly times: number }
  /** The last rate, and since when it has not changed. */
  readonly sameRate: { readonly bpm: number; readonly since: SessionMs } | null
  /** How long the RR have been nothing but the rate. */
  readonly faked: FakedRr
  /** Beats and rejected beats since the start. */
  readonly counts: { readonly beats: number; readonly rejected: number }
}

/** One minute of beats serves every window the detector knows (science 2.4). */
const BEAT_MEMORY = 60 * SECOND
/** Beats are forgotten some at a time. */
const BEAT_SLACK = 10 * SECOND
const RATE_MEMORY = 15 * SECOND
/** A live value is fresh for this long after its packet (numbers). */
export const FRESH = 3 * SECOND

export const SILENCE: Signal = {
  beatClock: START_OF_BEATS,
  gate: OPEN_GATE,
  beats: [],
  verdicts: NO_VERDICTS,
  rates: [],
  flowingSince: null,
  lastPacketAt: null,
  contact: true,
  sameRr: { units: 0, times: 0 },
  samePacket: { rrUnits: [], times: 0 },
  sameRate: null,
  faked: NOTHING_FAKED,
  counts: { beats: 0, rejected: 0 },
}

const countSameRr = (same: Signal['sameRr'], rrUnits: readonly number[]): Signal['sameRr'] =>
  rrUnits.reduce(
    (run, units) => (units === run.units ? { units, times: run.times + 1 } : { units, times: 1 }),
    same,
  )

const countSamePacket = (
  same: Signal['samePacket'],
  rrUnits: readonly number[],
): Signal['samePacket'] => {
  if (rrUnits.length === 0) return same
  const isSame =
    rrUnits.length === same.rrUnits.length &&
    rrUnits.every((units, index) => units === same.rrUnits[index])
  return { rrUnits, times: isSame ? same.times + 1 : 1 }
}

/** Whether the RR are one value, or one packet, again and again. */
export const areRrFrozen = ({
  sameRr,
  samePacket,
}: Pick<Signal, 'sameRr' | 'samePacket'>): boolean =>
  Math.max(sameRr.times, samePacket.times) >= FROZEN_RR_TIMES

/** Whether these beats may stand in the row that variability is told from: skin, and not a packet of several RR again and again. */
const isOneHeart = (
  { contact, rrUnits }: HeartRateMeasurement,
  { times }: Signal['samePacket'],
): boolean => contact !== 'none' && (rrUnits.length < 2 || times < FROZEN_RR_TIMES)

type OfBeats = Pick<
  Signal,
  'beatClock' | 'gate' | 'beats' | 'verdicts' | 'counts' | 'sameRr' | 'samePacket'
>

/** What the RR of a notification change. */
const withBeats = (signal: Signal, measurement: HeartRateMeasurement, at: SessionMs): OfBeats => {
  const { rrUnits } = measurement
  if (rrUnits.length === 0) return signal
  const sameRr = countSameRr(signal.sameRr, rrUnits)
  const samePacket = countSamePacket(signal.samePacket, rrUnits)
  // What a frozen strap repeats must not count when it has thawed either.
  const believed = measurement.contact !== 'none' && !areRrFrozen({ sameRr, samePacket })
  const placed = placeBeats(signal.beatClock, rrUnits.map(msFromRrUnits), at)
  let gate = signal.gate
  let { rejected } = signal.counts
  const fresh = placed.beats.map((beat): Beat => {
    const passed = passGate(gate, beat.rrMs)
    gate = passed.gate
    const ok = passed.ok && believed
    if (!ok) rejected += 1
    return { at: beat.at, rrMs: beat.rrMs, afterGap: beat.afterGap, ok }
  })
  return {
    beatClock: placed.clock,
    gate,
    beats: newest(withFresh(signal.beats, fresh, { at, memory: BEAT_MEMORY, slack: BEAT_SLACK })),
    verdicts: takeBeats(signal.verdicts, placed.beats, isOneHeart(measurement, samePacket)),
    sameRr,
    samePacket,
    counts: { beats: signal.counts.beats + fresh.length, rejected },
  }
}

/** Rates that hearts have, bpm: those of the RR that are believed. */
const isHeartRate = (bpm: number): boolean => isPossibleRr(MINUTE / bpm)

/** True where nothing has arrived within the time a value stays fresh. */
export const isSilent = (signal: Signal, at: SessionMs): boolean =>
  signal.lastPacketAt === null || at - signal.lastPacketAt > FRESH

/** Takes one notification that arrived at `at`. Bytes that cannot be decoded change nothing. */
export const stepSignal = (signal: Signal, bytes: Uint8Array, at: SessionMs): Signal => {
  const measurement = decodeHeartRateMeasurement(bytes)
  if (measurement.kind === 'undecodable') return signal
  const { rateBpm } = measurement
  const silent = isSilent(signal, at)
  const holds = !silent && signal.sameRate?.bpm === rateBpm
  const { beatClock, gate, beats, verdicts, counts, sameRr, samePacket } = withBeats(
    signal,
    measurement,
    at,
  )
  // Field by field: this is done for each notification of each strap, and a spread costs several times as much.
  return {
    beatClock,
    gate,
    beats,
    verdicts,
    rates: newest(
      recent(signal.rates, at, RATE_MEMORY).concat(
        isHeartRate(rateBpm) ? [{ at, bpm: rateBpm }] : [],
      ),
    ),
    flowingSince: silent ? at : signal.flowingSince,
    lastPacketAt: at,
    contact: measurement.contact !== 'none',
    sameRr,
    samePacket,
    sameRate: holds ? signal.sameRate : { bpm: rateBpm, since: at },
    faked: stepFakedRr(signal.faked, rateBpm, measurement.rrUnits),
    counts,
  }
}
