import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '../../partners.ts'
import {
  decodeHeartRateMeasurement,
  encodeHeartRateMeasurement,
} from '../../straps/heart-rate-measurement.ts'
import { drawsFrom } from '../draws.ts'
import type { TimedPacket } from '../strap.ts'
import { type Circumstances, type Reading, spoilReading } from './measurement.ts'
import { FAULT_PARAMETERS } from './parameters.ts'
import { areSwapped, type StrapTrouble, type TroubleScript, troublesOf } from './script.ts'

/** One strap between its heart and the antenna. */
type TroubledStrap = {
  readonly owedMs: number
  /** What it made last while nothing held it; null before its first second. */
  readonly last: { readonly bytes: Uint8Array; readonly rateBpm: number } | null
  /** Made and not yet arrived: the bytes, and when they will. */
  readonly underway: readonly TimedPacket[]
  readonly live: boolean
}

/** Two straps that things go wrong with: the same seed and script give the same bytes at the same moments. */
export type TroubledStraps = {
  readonly seed: number
  readonly straps: PerPartner<TroubledStrap>
}

/** What the antenna gets: `at` is when it does, ms, on the clock of the packets that were made. */
export type Arrival =
  | {
      readonly kind: 'packet'
      readonly strap: PartnerId
      readonly at: number
      readonly bytes: Uint8Array
    }
  | {
      readonly kind: 'link'
      readonly strap: PartnerId
      readonly at: number
      readonly live: boolean
    }

const SECOND_MS = 1_000
const FRESH: TroubledStrap = { owedMs: 0, last: null, underway: [], live: true }

/** Two straps with which nothing has gone wrong yet; both links stand. */
export const troubledStraps = (seed: number): TroubledStraps => ({
  seed,
  straps: perPartner(() => FRESH),
})

/** One number for each strap and second, so that chances do not hang on what was asked before. */
const partOf = (strap: PartnerId, second: number): number => 2 * second + PARTNERS.indexOf(strap)

const circumstances = (
  state: TroubledStraps,
  strap: PartnerId,
  at: number,
  rateBefore: number,
): Circumstances => {
  const { blockS, noContactShare } = FAULT_PARAMETERS.dry
  const second = Math.round(at / SECOND_MS)
  const block = drawsFrom(state.seed, -1 - partOf(strap, Math.floor(second / blockS)))
  return {
    rateBefore,
    draws: drawsFrom(state.seed, partOf(strap, second)),
    offSkin: block.uniform() < noContactShare,
  }
}

type Made = { readonly bytes: Uint8Array; readonly owedMs: number; readonly rateBpm: number }

const has = (troubles: readonly StrapTrouble[], fault: StrapTrouble['fault']): boolean =>
  troubles.some((trouble) => trouble.fault === fault)

/** What the strap puts into its notification. */
const make = (
  state: TroubledStraps,
  strap: PartnerId,
  { at, bytes }: TimedPacket,
  troubles: readonly StrapTrouble[],
): Made => {
  const { owedMs, last } = state.straps[strap]
  const measurement = decodeHeartRateMeasurement(bytes)
  if (measurement.kind === 'undecodable') return { bytes, owedMs, rateBpm: 0 }
  const rateBefore = last?.rateBpm ?? measurement.rateBpm
  if (last !== null && has(troubles, 'freeze'))
    return { bytes: last.bytes, owedMs: 0, rateBpm: rateBefore }
  const around = circumstances(state, strap, at, rateBefore)
  const clean: Reading = { measurement, owedMs }
  const { measurement: sent, owedMs: owed } = troubles.reduce(
    (reading, trouble) => spoilReading(reading, trouble, around),
    clean,
  )
  return { bytes: encodeHeartRateMeasurement(sent), owedMs: owed, rateBpm: sent.rateBpm }
}

/** When a packet made at `at` arrives, ms; null where it never does. Packets never overtake one another. */
const arrivalOf = (
  state: TroubledStraps,
  strap: PartnerId,
  at: number,
  troubles: readonly StrapTrouble[],
): number | null => {
  const { draws } = circumstances({ ...state, seed: ~state.seed }, strap, at, 0)
  for (const trouble of troubles) {
    if (trouble.fault === 'drop-out' || trouble.fault === 'silence') return null
    if (trouble.fault === 'lost' && draws.uniform() < trouble.share) return null
  }
  const { bunchS, leastS } = FAULT_PARAMETERS.late
  const second = Math.round(at / SECOND_MS)
  const delayS = leastS + bunchS - 1 - (second % bunchS)
  const due = has(troubles, 'late') ? at + delayS * SECOND_MS : at
  return Math.max(due, state.straps[strap].underway.at(-1)?.at ?? due)
}

const stepStrap = (
  state: TroubledStraps,
  strap: PartnerId,
  packet: TimedPacket,
  troubles: readonly StrapTrouble[],
): readonly [TroubledStrap, readonly Arrival[]] => {
  const before = state.straps[strap]
  const { at } = packet
  const made = make(state, strap, packet, troubles)
  const due = arrivalOf(state, strap, at, troubles)
  const live = !has(troubles, 'drop-out')
  // What was still under way is lost with the link.
  const known = live ? before.underway : []
  const underway = due === null ? known : [...known, { at: due, bytes: made.bytes }]
  const arrivals: Arrival[] = live === before.live ? [] : [{ kind: 'link', strap, at, live }]
  for (const { at: dueAt, bytes } of underway) {
    if (dueAt <= at) arrivals.push({ kind: 'packet', strap, at, bytes })
  }
  const last = { bytes: made.bytes, rateBpm: made.rateBpm }
  const owedMs = made.owedMs
  return [{ owedMs, last, underway: underway.filter((one) => one.at > at), live }, arrivals]
}

/**
 * Takes what both straps would send in this second (bytes of 0x2A37, `at` in ms) and gives what arrives in it, in
 * order. `atS` is where the script stands, s.
 */
export const stepTroubles = (
  state: TroubledStraps,
  script: TroubleScript,
  atS: number,
  packets: PerPartner<TimedPacket>,
): readonly [TroubledStraps, readonly Arrival[]] => {
  const worn = areSwapped(script, atS) ? { a: packets.b, b: packets.a } : packets
  const arrivals: Arrival[] = []
  const straps = perPartner((strap) => {
    const [next, arrived] = stepStrap(state, strap, worn[strap], troublesOf(script, strap, atS))
    arrivals.push(...arrived)
    return next
  })
  return [{ ...state, straps }, arrivals]
}
