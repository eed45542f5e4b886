import { setTimeout as wait } from 'node:timers/promises'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { TroubleScript } from '#shared/simulate/faults/script.ts'
import {
  type Arrival,
  stepTroubles,
  type TroubledStraps,
  troubledStraps,
} from '#shared/simulate/faults/troubled-straps.ts'
import { nextPacket, type SimulatedStrap, strapOn } from '#shared/simulate/strap.ts'
import type { HeartRateStrap } from './bluez/heart-rate-strap.ts'

const REST_BPM = 70
const TAU_MS = 20_000

/** What one emulated strap did: the packets it sent to a listening app, by the connection they went over. */
export type AirLog = {
  /** For each subscription, in order, what was sent while it stood. */
  readonly stretches: Uint8Array[][]
  /** Links that broke while the app was listening. */
  drops: number
}

/** Plays a script of troubles on two emulated straps, one second of it every `secondMs` of real time. */
export class AirSoak {
  readonly logs: PerPartner<AirLog> = perPartner(() => ({ stretches: [], drops: 0 }))
  readonly #straps: PerPartner<HeartRateStrap>
  readonly #script: TroubleScript
  readonly #secondMs: number
  #hearts: PerPartner<SimulatedStrap>
  #troubled: TroubledStraps
  #second = 0
  #dueAt = performance.now()

  constructor(
    straps: PerPartner<HeartRateStrap>,
    script: TroubleScript,
    { seed, secondMs }: { readonly seed: number; readonly secondMs: number },
  ) {
    this.#straps = straps
    this.#script = script
    this.#secondMs = secondMs
    this.#hearts = perPartner((id) => strapOn(seed + PARTNERS.indexOf(id), REST_BPM, 0))
    this.#troubled = troubledStraps(seed)
  }

  /** Lets so many seconds of the script pass; `tick` moves the app's clock by one of them. */
  async seconds(count: number, tick: () => Promise<void>): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      this.#dueAt = Math.max(this.#dueAt + this.#secondMs, performance.now() - this.#secondMs)
      await tick()
      this.#send()
      await wait(Math.max(0, this.#dueAt - performance.now()))
    }
  }

  #send(): void {
    const pull = { bpm: REST_BPM, tauMs: TAU_MS }
    const next = perPartner((id) => nextPacket(this.#hearts[id], pull))
    this.#hearts = perPartner((id) => next[id].strap)
    const packets = perPartner((id) => next[id].packet)
    const [troubled, arrivals] = stepTroubles(this.#troubled, this.#script, this.#second, packets)
    this.#troubled = troubled
    this.#second += 1
    for (const arrival of arrivals) this.#emulate(arrival)
  }

  #emulate(arrival: Arrival): void {
    const strap = this.#straps[arrival.strap]
    if (arrival.kind === 'packet') this.#notify(arrival.strap, arrival.bytes)
    else if (arrival.live) strap.setReachable(true)
    else this.#lose(arrival.strap)
  }

  #notify(partner: PartnerId, bytes: Uint8Array): void {
    const strap = this.#straps[partner]
    if (!strap.notify(bytes)) return
    const { stretches } = this.logs[partner]
    const index = strap.counts.subscriptions - 1
    const stretch = stretches[index] ?? []
    stretch.push(bytes)
    stretches[index] = stretch
  }

  #lose(partner: PartnerId): void {
    const strap = this.#straps[partner]
    if (strap.listening) this.logs[partner].drops += 1
    strap.setReachable(false)
  }
}
