import { otherOf, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import { type Draws, drawsFrom } from '#shared/simulate/draws.ts'
import { nextPacket, type SimulatedStrap, strapOn } from '#shared/simulate/strap.ts'
import { TALK_PARAMETERS } from '#shared/simulate/talk/parameters.ts'
import {
  decodeHeartRateMeasurement,
  encodeHeartRateMeasurement,
} from '#shared/straps/heart-rate-measurement.ts'
import { Talk } from './talk.ts'

/** Who moves when one is asked to, and how their hearts answer. */
export type Manner = 'as-asked' | 'other-speaks' | 'slow-hearts' | 'nobody-moves' | 'both-move'

/** 1/e time of a heart that follows its target, ms. */
const FOLLOWS_MS = 2_500
/** A heart's own wandering in the simulated straps, bpm; the rest of `TALK_PARAMETERS.noise` is added here. */
const OWN_SD_BPM = 1.6

/** One person with a strap on, seeded: wanders at rest, comes down from putting it on, and answers to moving. */
class Person {
  readonly #draws: Draws
  readonly #restBpm: number
  readonly #arrivalBpm: number
  readonly #riseBpm: number
  readonly #riseTauS: number
  readonly #delayS: number
  readonly #rateOnly: boolean
  #strap: SimulatedStrap
  #wander = 0
  #rise = 0
  #movingS = 0
  #silentS = 0

  constructor(seed: number, slow: boolean) {
    const draws = drawsFrom(seed, 0)
    const { meanBpm, sdBpm, fromBpm, toBpm } = TALK_PARAMETERS.baseline
    this.#draws = draws
    this.#restBpm = Math.min(toBpm, Math.max(fromBpm, meanBpm + sdBpm * draws.normal()))
    // Half of people read too high at first (numbers), and come down within minutes.
    this.#arrivalBpm = draws.uniform() < 0.5 ? draws.between(3, 15) : 0
    this.#riseBpm = slow ? draws.between(6, 18) : draws.between(12, 40)
    this.#riseTauS = slow ? draws.between(15, 30) : draws.between(4, 12)
    this.#delayS = draws.between(1, 5)
    this.#rateOnly = draws.uniform() < 0.1
    this.#strap = strapOn(seed, this.#restBpm + this.#arrivalBpm, 0)
  }

  /** The notification of the next second, or null where it never arrives. */
  second(atS: number, moves: boolean, speaks: boolean): Uint8Array | null {
    const draws = this.#draws
    const { sdBpm, tauS } = TALK_PARAMETERS.noise
    const keep = Math.exp(-1 / tauS)
    const sd = Math.sqrt(sdBpm ** 2 - OWN_SD_BPM ** 2)
    this.#wander = keep * this.#wander + sd * Math.sqrt(1 - keep * keep) * draws.normal()
    this.#movingS = moves ? this.#movingS + 1 : 0
    const target = this.#movingS > this.#delayS ? this.#riseBpm : 0
    this.#rise += (target - this.#rise) / (target > 0 ? this.#riseTauS : 30)
    const spoken = speaks ? TALK_PARAMETERS.speaking.meanBpm : 0
    const bpm =
      this.#restBpm + this.#arrivalBpm * Math.exp(-atS / 60) + this.#wander + this.#rise + spoken
    const { strap, packet } = nextPacket(this.#strap, { bpm, tauMs: FOLLOWS_MS })
    this.#strap = strap
    if (this.#silentS === 0 && draws.uniform() < 0.002) this.#silentS = draws.between(2, 12)
    this.#silentS = Math.max(0, this.#silentS - 1)
    return this.#silentS > 0 ? null : this.#asSent(packet.bytes, moves ? 0.06 : 0.01)
  }

  /** Beats are missed or counted twice, more of them while the chest moves. */
  #asSent(bytes: Uint8Array, share: number): Uint8Array {
    const measurement = decodeHeartRateMeasurement(bytes)
    if (measurement.kind === 'undecodable') return bytes
    const rrUnits = measurement.rrUnits.flatMap((rr) => {
      if (this.#draws.uniform() >= share) return [rr]
      const part = Math.round(rr * this.#draws.between(0.3, 0.7))
      return this.#draws.uniform() < 0.5 ? [part, rr - part] : [Math.round(1.9 * rr)]
    })
    return encodeHeartRateMeasurement({ ...measurement, rrUnits: this.#rateOnly ? [] : rrUnits })
  }
}

/** The check's two people, their straps on the right or on the wrong seats, second by second. */
class CheckedCouple {
  readonly talk = new Talk()
  readonly #manner: Manner
  readonly #mover: PartnerId
  readonly #people: PerPartner<Person>
  /** The person whose heart the strap of a seat hears. */
  readonly #heardAt: PerPartner<PartnerId>
  #atS = 0

  constructor(seed: number, manner: Manner, mover: PartnerId, swapped: boolean) {
    const slow = manner === 'slow-hearts'
    this.#manner = manner
    this.#mover = mover
    this.#people = perPartner((id) => new Person(2 * seed + (id === 'a' ? 0 : 1), slow))
    this.#heardAt = perPartner((seat) => (swapped ? otherOf(seat) : seat))
    this.talk.connect('a', 'b')
  }

  second(): void {
    const asked = this.talk.snapshot().heartCheck?.kind === 'moving'
    const sent = perPartner((id) => {
      const isMover = id === this.#mover
      const obeys = isMover && this.#manner !== 'nobody-moves'
      const moves = asked && (obeys || this.#manner === 'both-move')
      const speaks = asked && !isMover && this.#manner === 'other-speaks'
      return this.#people[id].second(this.#atS, moves, speaks)
    })
    this.talk.seconds(
      1,
      perPartner((seat) => sent[this.#heardAt[seat]]),
    )
    this.#atS += 1
  }
}

const LONGEST_CHECK_S = 120

/** Plays one whole check through bytes; the seed says who moves and whether the straps have changed places. */
const simulateCheck = (seed: number, manner: Manner): 'right' | 'wrong' | 'notTold' => {
  const draws = drawsFrom(seed, 1)
  const swapped = draws.uniform() < 0.5
  const mover = draws.uniform() < 0.5 ? 'a' : 'b'
  const couple = new CheckedCouple(seed, manner, mover, swapped)
  const { talk } = couple
  // Some begin at once, others when the straps have been on for a while.
  for (let wait = draws.uniform() < 0.5 ? 0 : 40; wait > 0; wait -= 1) couple.second()
  talk.command({ kind: 'check-hearts', mover })
  for (let left = LONGEST_CHECK_S; left > 0; left -= 1) {
    couple.second()
    const check = talk.snapshot().heartCheck
    if (check?.kind !== 'done') continue
    if (check.verdict === 'not-told') return 'notTold'
    return check.verdict === (swapped ? 'changed-places' : 'in-place') ? 'right' : 'wrong'
  }
  throw new Error(`check ${seed} came to no end`)
}

/** How many of `count` checks came out right, wrong, or without an answer. */
export const tallyChecks = (
  manner: Manner,
  count: number,
  firstSeed: number,
): { readonly right: number; readonly wrong: number; readonly notTold: number } => {
  const tally = { right: 0, wrong: 0, notTold: 0 }
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    tally[simulateCheck(seed, manner)] += 1
  }
  return tally
}
