import { encodeHeartRateMeasurement, rrUnitsFromMs } from '../straps/heart-rate-measurement.ts'
import { type Heart, heartAt, nextBeat, type Pull } from './heart.ts'

/** A simulated chest strap: one notification a second in the Heart Rate Measurement format, RR oldest first. */
export type SimulatedStrap = {
  readonly heart: Heart
  /** RR of beats that fell after the last notification's second, ms. */
  readonly waiting: readonly { readonly at: number; readonly rrMs: number }[]
  readonly nextPacketAt: number
}

export type TimedPacket = { readonly at: number; readonly bytes: Uint8Array }

const PACKET_EVERY_MS = 1_000

export const strapOn = (seed: number, restBpm: number, atMs: number): SimulatedStrap => ({
  heart: heartAt(seed, restBpm, atMs),
  waiting: [],
  nextPacketAt: atMs + PACKET_EVERY_MS,
})

const packetFrom = (rate: number, rrMs: readonly number[]): Uint8Array =>
  encodeHeartRateMeasurement({
    rateBpm: Math.round(rate),
    contact: 'skin',
    energyKj: null,
    rrUnits: rrMs.map(rrUnitsFromMs),
  })

/** The next notification, and the strap after it. `pull` is where the heart is bound until then. */
export const nextPacket = (
  strap: SimulatedStrap,
  pull: Pull,
): { readonly strap: SimulatedStrap; readonly packet: TimedPacket } => {
  const at = strap.nextPacketAt
  let { heart } = strap
  const beats = [...strap.waiting]
  while (heart.beatAt <= at) {
    const beat = nextBeat(heart, pull)
    heart = beat.heart
    beats.push({ at: heart.beatAt, rrMs: beat.rrMs })
  }
  const sent = beats.filter((beat) => beat.at <= at)
  const bytes = packetFrom(
    heart.rate + heart.drift,
    sent.map((beat) => beat.rrMs),
  )
  return {
    packet: { at, bytes },
    strap: {
      heart,
      waiting: beats.filter((beat) => beat.at > at),
      nextPacketAt: at + PACKET_EVERY_MS,
    },
  }
}
