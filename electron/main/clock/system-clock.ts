import { performance } from 'node:perf_hooks'
import type { Clock, Instant } from '#shared/clock.ts'
import { epochMs, sessionMs } from '#shared/units.ts'

/** How often the session looks up: well within the second it thinks in. */
const TICK_MS = 250

/** The machine's clocks. `mono` goes on from where a session that was interrupted had stopped. */
export class SystemClock implements Clock {
  #startsAt = 0
  #startedAt = performance.now()
  #sleptAt: number | null = null

  now(): Instant {
    const run = performance.now() - this.#startedAt
    return {
      mono: sessionMs(Math.round(this.#startsAt + run)),
      wall: epochMs(Math.round(Date.now())),
    }
  }

  /** From now on `mono` counts from `mono`. */
  continueFrom(mono: number): void {
    this.#startsAt = mono
    this.#startedAt = performance.now()
  }

  onTick(listener: () => void): () => void {
    const timer = setInterval(listener, TICK_MS)
    return () => clearInterval(timer)
  }

  /** The monotonic clock may stand still while the machine sleeps; the time line must show that time as missing. */
  sleep(): void {
    this.#sleptAt = Date.now()
  }

  wake(): void {
    if (this.#sleptAt === null) return
    const run = performance.now() - this.#startedAt
    const slept = Date.now() - this.#sleptAt
    this.#sleptAt = null
    this.continueFrom(this.#startsAt + run + Math.max(0, slept))
  }
}
