import type { StrapCandidate } from '#shared/ipc/app-state.ts'
import type { Bridge } from '#shared/ipc/contract.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { chooseStrap } from './choose-strap.ts'
import { REFUSED_WITHIN, SEARCH_AGAIN_AFTER, SEARCH_LASTS } from './strap-policy.ts'

/** A strap that was on a seat and is looked for. */
export type Sought = { readonly partner: PartnerId; readonly strap: StrapIdentity }

export type RecallPorts = {
  readonly bridge: Bridge
  /** Absent where the browser has no Web Bluetooth. */
  readonly bluetooth: Bluetooth | undefined
  /** What is to be looked for now; nothing while somebody is choosing by hand. */
  readonly sought: () => readonly Sought[]
  readonly isChoosingByHand: () => boolean
  readonly found: (sought: Sought, device: BluetoothDevice) => Promise<void>
}

/**
 * Brings straps back that are known: searches as the chooser does, without showing one, and answers as soon as a
 * strap is heard that is sought. `getDevices()` is a stub in Electron, so main remembers the chooser's ids and lends
 * the click that a search needs. One search at a time; one that is begun by hand ends this one, and comes first.
 */
export class Recall {
  readonly #ports: RecallPorts
  #searching = false
  #heard: Sought | null = null
  #candidates: readonly StrapCandidate[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ports: RecallPorts) {
    this.#ports = ports
    ports.bridge.on('strap:candidates', (candidates) => this.#listen(candidates ?? []))
  }

  /** Searches if there is something to search for; a search that is under way may have heard it already. */
  look(): void {
    clearTimeout(this.#timer)
    if (this.#searching) void this.#answer()
    else if (!this.#nothingSought()) void this.#search()
  }

  #nothingSought(): boolean {
    return this.#ports.bluetooth === undefined || this.#ports.sought().length === 0
  }

  async #search(): Promise<void> {
    const { bridge, bluetooth, found } = this.#ports
    this.#searching = true
    this.#heard = null
    const lent = await bridge.call('strap:lend-click', undefined).catch(() => false)
    if (!lent || this.#nothingSought()) return this.#end(SEARCH_AGAIN_AFTER)
    const from = performance.now()
    const ending = setTimeout(() => this.#giveUp(), SEARCH_LASTS)
    const device = await chooseStrap(bluetooth)
    clearTimeout(ending)
    const { heard } = this.#state()
    if (device !== null && heard !== null) void found(heard, device)
    const refused = device === null && performance.now() - from < REFUSED_WITHIN
    this.#end(refused ? SEARCH_AGAIN_AFTER : 0)
  }

  /** Read anew: it changes while the search waits. */
  #state(): { readonly heard: Sought | null } {
    return { heard: this.#heard }
  }

  #end(wait: number): void {
    this.#searching = false
    clearTimeout(this.#timer)
    if (wait === 0) this.look()
    else this.#timer = setTimeout(() => this.look(), wait)
  }

  #giveUp(): void {
    // Somebody may be choosing by hand by now: then this search has ended and the answer would be theirs. Where nothing
    // is sought any more it ends all the same, or it would stand in the way of the next one.
    if (!this.#ports.isChoosingByHand()) void this.#ports.bridge.call('strap:choose', null)
  }

  #listen(candidates: readonly StrapCandidate[]): void {
    this.#candidates = candidates
    void this.#answer()
  }

  async #answer(): Promise<void> {
    if (!this.#searching || this.#heard !== null) return
    const candidates = this.#candidates
    const sought = this.#ports
      .sought()
      .find(({ strap }) => candidates.some(({ id }) => id === strap.id))
    if (sought === undefined) return
    this.#heard = sought
    const taken = await this.#ports.bridge.call('strap:choose', sought.strap.id)
    if (taken || this.#heard !== sought) return
    // What was heard belonged to a search that is over; what came in the meantime may belong to this one.
    this.#heard = null
    if (this.#candidates !== candidates) void this.#answer()
  }
}
