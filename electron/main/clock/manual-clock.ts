import { type Clock, type Instant, instantAt } from '#shared/clock.ts'
import { after, sessionMs } from '#shared/units.ts'

/** A clock that is moved by hand: by the demonstration, whose hearts bring their own time, and by tests. */
export class ManualClock implements Clock {
  #now: Instant
  readonly #listeners = new Set<() => void>()

  constructor(start: Instant) {
    this.#now = start
  }

  now(): Instant {
    return this.#now
  }

  onTick(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  continueFrom(mono: number): void {
    this.#now = { ...this.#now, mono: sessionMs(mono) }
  }

  advance(byMs: number): void {
    this.#now = instantAt(this.#now, after(this.#now.mono, Math.max(0, byMs)))
    for (const listener of this.#listeners) listener()
  }
}
