import { type PartnerId, perPartner, withPartner } from '#shared/partners.ts'
import type { AntennaView, SeatHint } from './antenna-view.ts'

type Choosing = NonNullable<AntennaView['choosing']>

/** What is to be seen of the search for straps, told to whoever looks on. */
export class SearchView {
  readonly #listeners = new Set<() => void>()
  #view: AntennaView = { choosing: null, hints: perPartner(() => null) }

  readonly now = (): AntennaView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** A search by hand is under way: the browser has been asked and has not answered. */
  get isAsking(): boolean {
    const { choosing } = this.#view
    return choosing !== null && choosing.search !== 'failed'
  }

  begin(partner: PartnerId): void {
    this.hint(partner, null)
    this.#update({ choosing: { partner, cancelled: false, search: 'on' } })
  }

  /** Of the search that is seen now; nothing where there is none. */
  change(change: Partial<Omit<Choosing, 'partner'>>): void {
    const { choosing } = this.#view
    if (choosing !== null) this.#update({ choosing: { ...choosing, ...change } })
  }

  /** It has led to a strap, or has been left without one. */
  end(hint: SeatHint | null): void {
    const { choosing } = this.#view
    this.#update({ choosing: null })
    if (choosing !== null) this.hint(choosing.partner, hint)
  }

  hint(partner: PartnerId, hint: SeatHint | null): void {
    this.#update({ hints: withPartner(this.#view.hints, partner, hint) })
  }

  #update(change: Partial<AntennaView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
