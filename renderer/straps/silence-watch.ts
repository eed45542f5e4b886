import {
  ASK_AGAIN_AFTER,
  CONNECT_AGAIN_AFTER,
  GOOD_AFTER_WAKING,
  RAREST_CONNECT_AGAIN,
} from './strap-policy.ts'

export type SilencePorts = {
  /** Ask for the notifications anew, on the link that stands. */
  readonly askAgain: () => void
  /** Let the link go and make a new one. */
  readonly connectAgain: () => void
}

/**
 * Watches one strap for a link that is up and silent. A strap may be silent for good reason, on a table say, so each
 * new connection that brings nothing makes the next one wait twice as long.
 */
export class SilenceWatch {
  readonly #ports: SilencePorts
  #heardAt = 0
  #asked = false
  #patience: number = CONNECT_AGAIN_AFTER
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ports: SilencePorts) {
    this.#ports = ports
  }

  /** The link stands: from now on something has to come. */
  start(): void {
    this.#heardAt = performance.now()
    this.#asked = false
    this.#checkIn(ASK_AGAIN_AFTER)
  }

  /** Something came. Timers are left alone: a strap that sends a thousand times a second must cost nothing. */
  heard(): void {
    this.#heardAt = performance.now()
    this.#asked = false
    this.#patience = CONNECT_AGAIN_AFTER
  }

  /** The computer has slept: the link may be a ghost, and then it is not waited for. */
  wake(): void {
    const wokenAt = performance.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#heardAt > wokenAt) this.#checkIn(ASK_AGAIN_AFTER)
      else this.#ports.connectAgain()
    }, GOOD_AFTER_WAKING)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #checkIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#check(), ms)
  }

  #check(): void {
    const silent = performance.now() - this.#heardAt
    if (silent >= this.#patience) {
      this.#patience = Math.min(2 * this.#patience, RAREST_CONNECT_AGAIN)
      this.#ports.connectAgain()
      return
    }
    if (!this.#asked && silent >= ASK_AGAIN_AFTER) {
      this.#asked = true
      this.#ports.askAgain()
    }
    this.#checkIn((this.#asked ? this.#patience : ASK_AGAIN_AFTER) - silent)
  }
}
