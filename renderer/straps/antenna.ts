import type { Bridge } from '#shared/ipc/contract.ts'
import {
  otherOf,
  PARTNERS,
  type PartnerId,
  type PerPartner,
  perPartner,
  withPartner,
} from '#shared/partners.ts'
import { type Link, NO_LINK, type StrapIdentity } from '#shared/straps/link.ts'
import type { StrapReadings } from '#shared/straps/strap-readings.ts'
import { chooseStrap } from './choose-strap.ts'
import { Recall, type Sought } from './recall.ts'
import { SearchView } from './search-view.ts'
import { SEARCH_LASTS } from './strap-policy.ts'
import { WebBluetoothStrap } from './web-bluetooth-strap.ts'

/** The window's real straps: one for each seat, one chooser for both, and the memory of who wore which. */
export class Antenna {
  readonly #bridge: Bridge
  /** Absent where the browser has no Web Bluetooth. */
  readonly #bluetooth: Bluetooth | undefined
  #straps = perPartner((partner) => this.#strapOf(partner))
  readonly #recall: Recall
  readonly #search = new SearchView()
  #links: PerPartner<Link> = perPartner(() => NO_LINK)
  /** What the strap on each seat has told of itself on its present link. */
  #told: PerPartner<StrapReadings | null> = perPartner(() => null)
  /** Whose strap has to be searched for before it can be connected. */
  #sought: PerPartner<StrapIdentity | null> = perPartner(() => null)
  #chosen: StrapIdentity | null = null
  #muted = false
  #turns = 0

  constructor(bridge: Bridge, bluetooth: Bluetooth | undefined) {
    this.#bridge = bridge
    this.#bluetooth = bluetooth
    bridge.on('strap:candidates', (candidates) => this.#onCandidates(candidates))
    this.#recall = new Recall({
      bridge,
      bluetooth,
      sought: () => this.#soughtNow(),
      isChoosingByHand: () => this.#search.isAsking,
      found: (sought, device) => this.#takeBack(sought, device),
    })
  }

  /** Cancelled before main had anything to cancel: say it again once it has. */
  #onCandidates(candidates: readonly StrapIdentity[] | null): void {
    if (candidates !== null && this.view().choosing?.cancelled) this.choose(null)
  }

  readonly view = this.#search.now
  readonly subscribe = this.#search.subscribe

  /** The straps of last time: out of reach until they are heard, then back. A seat that has one by now keeps it. */
  remember(remembered: PerPartner<StrapIdentity | null>): void {
    for (const partner of PARTNERS) {
      const strap = remembered[partner]
      const [here, there] = [this.#strapIdOf(partner), this.#strapIdOf(otherOf(partner))]
      if (strap === null || here !== undefined || there === strap.id) continue
      this.#setLink(partner, { kind: 'lost', strap })
      this.#seek(partner, strap)
    }
    this.#recall.look()
  }

  /** Opens the chooser for a seat; must be called from a click. */
  async connect(partner: PartnerId): Promise<void> {
    this.#turns += 1
    const turn = this.#turns
    this.#chosen = null
    // A second request cancels the first in Electron; its late answer is of no interest then.
    const asked = chooseStrap(this.#bluetooth)
    this.#search.begin(partner)
    const pausing = setTimeout(() => {
      if (turn === this.#turns) this.#search.change({ search: 'paused' })
    }, SEARCH_LASTS)
    const device = await asked
    clearTimeout(pausing)
    if (turn !== this.#turns) return
    if (device !== null && this.#chosen !== null) {
      this.#search.end(null)
      await this.#seat(partner, device, this.#chosen)
    } else if (this.view().choosing?.cancelled) this.#search.end('nothing')
    // What can be done about it stands in the chooser, which stays open: beside a seat there is no room for it.
    else this.#search.change({ search: 'failed' })
    this.#recall.look()
  }

  /** Answers the chooser; null cancels it. */
  choose(strap: StrapIdentity | null): void {
    this.#chosen = strap
    // Nobody is asked any more.
    if (this.view().choosing?.search === 'failed') {
      this.#search.end('nothing')
      return
    }
    if (strap === null) this.#search.change({ cancelled: true })
    void this.#bridge.call('strap:choose', strap?.id ?? null)
  }

  /** Takes the strap off the seat for now, and says which it was; main still remembers it. */
  leave(partner: PartnerId): StrapIdentity | null {
    const strap = this.#straps[partner].strap ?? this.#sought[partner]
    this.#search.hint(partner, null)
    this.#letGo(partner)
    return strap
  }

  /** Takes the strap off the seat, for good. */
  release(partner: PartnerId): void {
    this.leave(partner)
    this.#bridge.report('strap:remember', { partner, strap: null })
  }

  /** While simulated hearts are in the seats nothing of real ones may reach main. */
  setMuted(muted: boolean): void {
    const speaksAgain = this.#muted && !muted
    this.#muted = muted
    if (!speaksAgain) return
    // The simulated straps have left the seats; say again who is really there.
    for (const partner of PARTNERS) this.#sayAgain(partner)
    this.#recall.look()
  }

  /** Exchanges the two seats' straps, where both are live. Their links stand; main hears of two other hearts. */
  swap(): void {
    const links = this.#links
    if (this.#muted || PARTNERS.some((partner) => links[partner].kind !== 'live')) return
    const [straps, told] = [this.#straps, this.#told]
    this.#straps = perPartner((partner) => straps[otherOf(partner)])
    this.#links = perPartner((partner) => links[otherOf(partner)])
    this.#told = perPartner((partner) => told[otherOf(partner)])
    for (const partner of PARTNERS) {
      this.#sayAgain(partner)
      this.#bridge.report('strap:remember', { partner, strap: this.#straps[partner].strap })
    }
  }

  /** The computer was asleep: links that only seem to stand are made anew. */
  wake(): void {
    for (const partner of PARTNERS) this.#straps[partner].wake()
    this.#recall.look()
  }

  #soughtNow(): readonly Sought[] {
    if (this.#muted || this.#search.isAsking) return []
    return PARTNERS.flatMap((partner) => {
      const strap = this.#sought[partner]
      return strap === null ? [] : [{ partner, strap }]
    })
  }

  #seek(partner: PartnerId, strap: StrapIdentity | null): void {
    this.#sought = withPartner(this.#sought, partner, strap)
  }

  async #takeBack({ partner, strap }: Sought, device: BluetoothDevice): Promise<void> {
    if (this.#sought[partner]?.id !== strap.id) return
    this.#seek(partner, null)
    await this.#straps[partner].hold(device, strap, { keep: true, quietly: true })
  }

  async #seat(
    partner: PartnerId,
    device: BluetoothDevice,
    { id, name }: StrapIdentity,
  ): Promise<void> {
    // One strap is one heart: put on this seat, it leaves the other.
    for (const other of PARTNERS) {
      if (other !== partner && this.#strapIdOf(other) === id) this.#letGo(other)
    }
    // Pressing *Connect again* must not end the search for the strap that was sought here.
    const keep = this.#strapIdOf(partner) === id
    this.#seek(partner, null)
    const outcome = await this.#straps[partner].hold(device, { id, name }, { keep })
    if (outcome === 'no-answer') this.#search.hint(partner, 'no-answer')
    if (outcome === 'live') this.#bridge.report('strap:remember', { partner, strap: { id, name } })
  }

  #letGo(partner: PartnerId): void {
    this.#seek(partner, null)
    this.#straps[partner].release()
  }

  #strapIdOf(partner: PartnerId): string | undefined {
    return (this.#straps[partner].strap ?? this.#sought[partner])?.id
  }

  #strapOf(first: PartnerId): WebBluetoothStrap {
    // A strap may change its seat, so where it sits is asked each time.
    const seat = (): PartnerId => (this.#straps[first] === strap ? first : otherOf(first))
    const strap: WebBluetoothStrap = new WebBluetoothStrap({
      link: (link) => this.#setLink(seat(), link),
      packet: (bytes, ageMs) => {
        if (!this.#muted) this.#bridge.report('strap:packet', { partner: seat(), bytes, ageMs })
      },
      told: (readings) => {
        this.#told = withPartner(this.#told, seat(), readings)
        if (!this.#muted) this.#bridge.report('strap:readings', { partner: seat(), readings })
      },
      forgotten: () => {
        this.#seek(seat(), strap.strap)
        this.#recall.look()
      },
    })
    return strap
  }

  #sayAgain(partner: PartnerId): void {
    const readings = this.#told[partner]
    this.#bridge.report('strap:link', { partner, link: this.#links[partner] })
    if (readings !== null) this.#bridge.report('strap:readings', { partner, readings })
  }

  #setLink(partner: PartnerId, link: Link): void {
    this.#links = withPartner(this.#links, partner, link)
    if (link.kind === 'live') {
      this.#seek(partner, null)
      this.#search.hint(partner, null)
    } else this.#told = withPartner(this.#told, partner, null)
    if (!this.#muted) this.#bridge.report('strap:link', { partner, link })
  }
}
