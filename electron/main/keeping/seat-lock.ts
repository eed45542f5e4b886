import type { Clock } from '#shared/clock.ts'
import { MINUTE, type SessionMs } from '#shared/units.ts'

/** After so long without a hand on the window, what a PIN has opened is shut (ours: shorter than a short pause away). */
const IDLE = 10 * MINUTE

/** Shuts what PINs have opened once nobody has touched the window for a while. */
export class SeatLock {
  readonly #clock: Clock
  readonly #shut: () => void
  #touchedAt: SessionMs

  constructor(clock: Clock, shut: () => void) {
    this.#clock = clock
    this.#shut = shut
    this.#touchedAt = clock.now().mono
    clock.onTick(() => this.#look())
  }

  /** A hand was on the window. */
  touched(): void {
    this.#touchedAt = this.#clock.now().mono
  }

  #look(): void {
    const { mono } = this.#clock.now()
    // A session that is taken up sets this clock elsewhere.
    if (mono < this.#touchedAt) this.#touchedAt = mono
    if (mono - this.#touchedAt < IDLE) return
    this.#shut()
    this.#touchedAt = mono
  }
}
