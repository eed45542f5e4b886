import type { HeartRateStrap } from '../../support/bluez/heart-rate-strap.ts'
import { SteadyHeart } from '../../support/steady-heart.ts'
import type { Ebb } from './ebb.ts'

/** Straps on two chests: lets seconds of the tests' clock pass, one notification per strap and second. */
export class WornStraps {
  readonly #ebb: Ebb
  readonly #worn: readonly { readonly strap: HeartRateStrap; readonly heart: SteadyHeart }[]
  #now = 0
  #sent = 0

  constructor(ebb: Ebb, straps: readonly HeartRateStrap[]) {
    this.#ebb = ebb
    this.#worn = straps.map((strap) => ({ strap, heart: new SteadyHeart() }))
  }

  /** `rates[i]` is what strap i beats at, bpm, in this second. Each second is over when the engine has all packets. */
  async seconds(count: number, rates: (second: number) => readonly number[]): Promise<void> {
    for (let second = 0; second < count; second += 1) {
      this.#now += 1_000
      await this.#ebb.advance(1_000)
      for (const [index, { strap, heart }] of this.#worn.entries()) {
        const rate = rates(second)[index] ?? 70
        if (strap.notify(heart.notification(rate, this.#now))) this.#sent += 1
      }
      await this.#ebb.packets(this.#sent)
    }
  }
}
