import { PARTNERS, type PerPartner, perPartner } from '#shared/partners.ts'
import type { Level } from '#shared/signal/level.ts'
import { NO_TROUBLE, type TroubleScript } from '#shared/simulate/faults/script.ts'
import {
  type Arrival,
  stepTroubles,
  type TroubledStraps,
  troubledStraps,
} from '#shared/simulate/faults/troubled-straps.ts'
import { nextPacket, type SimulatedStrap, strapOn } from '#shared/simulate/strap.ts'
import { Talk } from './talk.ts'

/** One second as it was lived: the levels the engine found, and for how many seconds no packet had come. */
export type LivedSecond = {
  readonly atS: number
  readonly levels: PerPartner<Level>
  readonly silentS: PerPartner<number>
}

const RESTS: PerPartner<number> = { a: 68, b: 74 }
/** Most hearts find a rest that nothing disturbs within the first of these; the longest allowed is the second, s. */
const REST_S = 300
const LONGEST_REST_S = 900
/** How fast a heart goes where it is bound, 1/e time, ms. */
const TAU_MS = 20_000

/** A talk of two simulated hearts whose straps go wrong as a script says, second by second, through bytes. */
export class TroubledTalk {
  readonly talk = new Talk()
  /** What reached the antenna on each seat while its link stood, in order. */
  readonly arrived = perPartner<Uint8Array[]>(() => [])
  #hearts: PerPartner<SimulatedStrap>
  #straps: TroubledStraps
  readonly #lastAt: Record<'a' | 'b', number> = { a: 0, b: 0 }

  constructor(seed: number) {
    this.#hearts = perPartner((id) => strapOn(seed * 2 + PARTNERS.indexOf(id), RESTS[id], 0))
    this.#straps = troubledStraps(seed)
  }

  /** Both straps on, at rest without trouble until both levels are found, then talking. */
  static talking(seed: number): TroubledTalk {
    const troubled = new TroubledTalk(seed)
    troubled.talk.connect('a', 'b')
    troubled.talk.begin()
    troubled.play(REST_S)
    const isFound = () => PARTNERS.every((id) => troubled.talk.state.partners[id].baseline !== null)
    for (let s = REST_S; s < LONGEST_REST_S && !isFound(); s += 10) troubled.play(10)
    troubled.talk.command('begin-talk')
    return troubled
  }

  /** Lets so many seconds pass; the script's seconds count from now. Hearts go where `rates` says, else stay at rest. */
  play(
    seconds: number,
    script: TroubleScript = NO_TROUBLE,
    rates: PerPartner<number> = RESTS,
  ): LivedSecond[] {
    return Array.from({ length: seconds }, (_, atS) => this.#second(atS, script, rates))
  }

  #second(atS: number, script: TroubleScript, rates: PerPartner<number>): LivedSecond {
    const { talk } = this
    talk.now += 1_000
    talk.send({ kind: 'tick', at: talk.at() })
    const levels = perPartner((id) => talk.state.partners[id].level)
    const silentS = perPartner((id) => (talk.now - this.#lastAt[id]) / 1_000)
    const next = perPartner((id) => nextPacket(this.#hearts[id], { bpm: rates[id], tauMs: TAU_MS }))
    this.#hearts = perPartner((id) => next[id].strap)
    const packets = perPartner((id) => next[id].packet)
    const [straps, arrivals] = stepTroubles(this.#straps, script, atS, packets)
    this.#straps = straps
    for (const arrival of arrivals) this.#take(arrival)
    return { atS, levels, silentS }
  }

  #take(arrival: Arrival): void {
    if (arrival.kind === 'link') this.talk.link(arrival.strap, arrival.live ? 'live' : 'lost')
    else {
      this.#lastAt[arrival.strap] = this.talk.now
      this.arrived[arrival.strap].push(arrival.bytes)
      this.talk.packet(arrival.strap, arrival.bytes)
    }
  }
}
