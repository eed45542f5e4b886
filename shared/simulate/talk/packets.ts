import { encodeHeartRateMeasurement, rrUnitsFromMs } from '../../straps/heart-rate-measurement.ts'
import { type Draws, drawsFrom, stretches } from '../draws.ts'
import { extraBeat, type Misread, missedBeat, movedBeat } from '../misread.ts'
import type { TimedPacket } from '../strap.ts'
import { TALK_PARAMETERS } from './parameters.ts'

type TimedRr = { readonly at: number; readonly rrMs: number }

const PARTS = { beats: 20, artefacts: 21, bursts: 22, dropouts: 23 }
/** No heart of this simulation beats faster, ms. */
const SHORTEST_RR_MS = 320
/** A beat that comes early, and the pause after it, as shares of the interval (our choice; compensatory pause). */
const EARLY_SHARE = 0.65

/** The RR intervals of a heart that follows `bpm`, one entry a second. */
const heartBeats = (bpm: readonly number[], draws: Draws): readonly TimedRr[] => {
  const { jitterSdMs, breathMs, breathPeriodMs } = TALK_PARAMETERS.beats
  const beats: TimedRr[] = []
  let at = 0
  for (;;) {
    const rate = bpm[Math.floor(at / 1000)]
    if (rate === undefined) return beats
    const breath = breathMs * Math.sin((2 * Math.PI * at) / breathPeriodMs)
    const rrMs = Math.max(SHORTEST_RR_MS, 60_000 / rate + breath + jitterSdMs * draws.normal())
    at += rrMs
    beats.push({ at, rrMs })
  }
}

const misreadOf = (rrMs: number, draws: Draws): Misread => {
  const kind = Math.floor(draws.uniform() * 3)
  if (kind === 0) return missedBeat(rrMs)
  if (kind === 1) return extraBeat(rrMs, draws.between(0.3, 0.7))
  return movedBeat(rrMs, rrMs * EARLY_SHARE - rrMs)
}

/** What the strap makes of two neighbouring intervals when it errs: a missed beat, one too many, or an early one. */
const spoilt = (one: TimedRr, next: TimedRr, draws: Draws): readonly TimedRr[] => {
  const { sent, owedMs } = misreadOf(one.rrMs, draws)
  let at = one.at - one.rrMs
  return [...sent, next.rrMs + owedMs].map((rrMs) => {
    at += rrMs
    return { at, rrMs }
  })
}

const withArtefacts = (
  beats: readonly TimedRr[],
  seed: number,
  seconds: number,
): readonly TimedRr[] => {
  const { share, burstsPerHour, burstShare, burstFromS, burstToS } = TALK_PARAMETERS.artefacts
  const kind = { perHour: burstsPerHour, fromS: burstFromS, toS: burstToS }
  const bursts = stretches(drawsFrom(seed, PARTS.bursts), kind, seconds)
  const draws = drawsFrom(seed, PARTS.artefacts)
  const sent: TimedRr[] = []
  for (let index = 0; index < beats.length; index += 1) {
    const one = beats[index]
    const next = beats[index + 1]
    if (one === undefined) break
    const inBurst = bursts.some(({ from, to }) => one.at >= from * 1000 && one.at < to * 1000)
    if (next !== undefined && draws.uniform() < (inBurst ? burstShare : share)) {
      sent.push(...spoilt(one, next, draws))
      index += 1
    } else sent.push(one)
  }
  return sent
}

/**
 * What a chest strap on this heart sends: one Heart Rate Measurement a second with the RR of that second, bad beats
 * among them, and stretches of which nothing arrives. `bpm` is the true rate of each second.
 */
export const talkPackets = (bpm: readonly number[], seed: number): readonly TimedPacket[] => {
  const seconds = bpm.length
  const beats = withArtefacts(heartBeats(bpm, drawsFrom(seed, PARTS.beats)), seed, seconds)
  const dropouts = stretches(drawsFrom(seed, PARTS.dropouts), TALK_PARAMETERS.dropouts, seconds)
  const packets: TimedPacket[] = []
  let sent = 0
  bpm.forEach((rate, index) => {
    const second = index + 1
    const rrUnits: number[] = []
    for (let beat = beats[sent]; beat && beat.at <= second * 1000; beat = beats[sent]) {
      rrUnits.push(rrUnitsFromMs(beat.rrMs))
      sent += 1
    }
    if (dropouts.some(({ from, to }) => second >= from && second < to)) return
    const bytes = encodeHeartRateMeasurement({
      rateBpm: Math.round(rate),
      contact: 'skin',
      energyKj: null,
      rrUnits,
    })
    packets.push({ at: second * 1000, bytes })
  })
  return packets
}
