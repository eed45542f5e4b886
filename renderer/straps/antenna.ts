import type { Bridge } from '#shared/ipc/contract.ts'
import {
  PARTNERS,
  type PartnerId,
  type PerPartner,
  perPartner,
  withPartner,
} from '#shared/partners.ts'
import { type Link, NO_LINK } from '#shared/straps/link.ts'
import { chooseStrap } from './choose-strap.ts'
import { WebBluetoothStrap } from './web-bluetooth-strap.ts'

/** Why a seat still has no strap; `nothing` is also what a cancelled chooser looks like. */
export type SeatHint = 'nothing' | 'no-answer'

export type AntennaView = {
  /** For whom a strap is being chosen. */
  readonly choosing: { readonly partner: PartnerId; readonly cancelled: boolean } | null
  readonly hints: PerPartner<SeatHint | null>
}

/** The window's real straps: one for each seat, one chooser for both. */
export class Antenna {
  readonly #bridge: Bridge
  /** Absent where the browser has no Web Bluetooth. */
  readonly #bluetooth: Bluetooth | undefined
  readonly #straps = perPartner((partner) => this.#strapOf(partner))
  readonly #listeners = new Set<() => void>()
  #view: AntennaView = { choosing: null, hints: perPartner(() => null) }
  #links: PerPartner<Link> = perPartner(() => NO_LINK)
  #muted = false
  #turns = 0

  constructor(bridge: Bridge, bluetooth: Bluetooth | undefined) {
    this.#bridge = bridge
    this.#bluetooth = bluetooth
  }

  readonly view = (): AntennaView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Opens the chooser for a seat; must be called from a click. */
  async connect(partner: PartnerId): Promise<void> {
    this.#turns += 1
    const turn = this.#turns
    // A second request cancels the first in Electron; its late answer is of no interest then.
    const asked = chooseStrap(this.#bluetooth)
    this.#hint(partner, null)
    this.#update({ choosing: { partner, cancelled: false } })
    const device = await asked
    if (turn !== this.#turns) return
    this.#update({ choosing: null })
    if (device === null) return this.#hint(partner, 'nothing')
    await this.#seat(partner, device)
  }

  release(partner: PartnerId): void {
    this.#hint(partner, null)
    this.#straps[partner].release()
  }

  cancelChoosing(): void {
    const { choosing } = this.#view
    if (choosing !== null) this.#update({ choosing: { ...choosing, cancelled: true } })
  }

  /** While simulated hearts are in the seats nothing of real ones may reach main. */
  setMuted(muted: boolean): void {
    const speaksAgain = this.#muted && !muted
    this.#muted = muted
    if (!speaksAgain) return
    // The simulated straps have left the seats; say again who is really there.
    for (const partner of PARTNERS) {
      this.#bridge.report('strap:link', { partner, link: this.#links[partner] })
    }
  }

  async #seat(partner: PartnerId, device: BluetoothDevice): Promise<void> {
    // One strap is one heart: put on this seat, it leaves the other.
    for (const other of PARTNERS) {
      if (other !== partner && this.#straps[other].holds(device)) this.#straps[other].release()
    }
    const outcome = await this.#straps[partner].hold(device)
    if (outcome === 'no-answer') this.#hint(partner, 'no-answer')
  }

  #strapOf(partner: PartnerId): WebBluetoothStrap {
    return new WebBluetoothStrap({
      link: (link) => {
        this.#links = withPartner(this.#links, partner, link)
        if (!this.#muted) this.#bridge.report('strap:link', { partner, link })
      },
      packet: (bytes, ageMs) => {
        if (!this.#muted) this.#bridge.report('strap:packet', { partner, bytes, ageMs })
      },
    })
  }

  #hint(partner: PartnerId, hint: SeatHint | null): void {
    this.#update({ hints: withPartner(this.#view.hints, partner, hint) })
  }

  #update(change: Partial<AntennaView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
