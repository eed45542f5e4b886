import type { Clock, Instant } from '#shared/clock.ts'
import { epochMs, SECOND, sessionMs } from '#shared/units.ts'

/** The machine's clocks. `mono` goes on from where a session that was interrupted had stopped. */
export class SystemClock implements Clock {
  #startsAt = 0
  #startedAt = performance.now()
  #sleptAt: Instant | null = null

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

  /** As each second of its own begins, for sessions think in whole seconds; not oftener, since every tick wakes the processor. */
  onTick(listener: () => void): () => void {
    let timer: ReturnType<typeof setTimeout>
    const awaitNext = (): void => {
      timer = setTimeout(
        () => {
          awaitNext()
          listener()
        },
        SECOND - (this.now().mono % SECOND),
      )
    }
    awaitNext()
    return () => clearTimeout(timer)
  }

  /**
   * Whether the monotonic clock stands still while the machine sleeps depends on the system (it does on Linux, it runs
   * on elsewhere). What it missed is added on waking, so that the time line shows that time as missing.
   */
  sleep(): void {
    this.#sleptAt = this.now()
  }

  wake(): void {
    if (this.#sleptAt === null) return
    const { mono, wall } = this.now()
    const missed = wall - this.#sleptAt.wall - (mono - this.#sleptAt.mono)
    this.#sleptAt = null
    if (missed > 0) this.continueFrom(mono + missed)
  }
}
