/** At most four snapshots a second reach the window. */
const LEAST_INTERVAL_MS = 250

/**
 * Lets the window know, not more often than it can use: a prompt word goes out at once, the rest together.
 * `send` takes the snapshot itself, so what goes out is always the newest.
 */
export class LivePublisher {
  readonly #send: () => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #sentAt = Number.NEGATIVE_INFINITY

  constructor(send: () => void) {
    this.#send = send
  }

  publish(promptly: boolean): void {
    const wait = this.#sentAt + LEAST_INTERVAL_MS - performance.now()
    if (promptly || wait <= 0) this.#sendNow()
    else this.#timer ??= setTimeout(() => this.#sendNow(), wait)
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #sendNow(): void {
    this.stop()
    this.#sentAt = performance.now()
    this.#send()
  }
}
