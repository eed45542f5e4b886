import { isDeepStrictEqual } from 'node:util'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'

/** The least between two snapshots where nobody waits for the next, ms (architecture): what is new four times a second. */
const NEWS_MS = 250
/** The time alone: screens show minutes. */
const TIME_MS = 1_000
/** Out of sight: often enough that a chart, back in sight, has no gap. */
const UNSEEN_MS = 10_000

export type PublisherPorts = {
  readonly take: () => LiveSnapshot
  readonly send: (snapshot: LiveSnapshot) => void
  readonly inSight: () => boolean
}

const saysNew = (last: LiveSnapshot, next: LiveSnapshot): boolean =>
  !isDeepStrictEqual({ ...last, at: null }, { ...next, at: null })

/** Lets the window know, not more often than it can use: a prompt word goes out at once, the rest together. */
export class LivePublisher {
  readonly #ports: PublisherPorts
  #timer: ReturnType<typeof setTimeout> | null = null
  #sentAt = Number.NEGATIVE_INFINITY
  #last: LiveSnapshot | null = null

  constructor(ports: PublisherPorts) {
    this.#ports = ports
  }

  publish(promptly: boolean): void {
    this.stop()
    const wait = promptly ? 0 : this.#sentAt + this.#least() - performance.now()
    if (wait <= 0) this.#sendNow()
    else this.#timer = setTimeout(() => this.#sendNow(), wait)
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #least(): number {
    if (!this.#ports.inSight()) return UNSEEN_MS
    return this.#last === null || saysNew(this.#last, this.#ports.take()) ? NEWS_MS : TIME_MS
  }

  /** What goes out is always the newest. */
  #sendNow(): void {
    this.stop()
    this.#sentAt = performance.now()
    this.#last = this.#ports.take()
    this.#ports.send(this.#last)
  }
}
