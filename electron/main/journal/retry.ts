import { MINUTE, SECOND } from '#shared/units.ts'

/** How long until a disk that failed is tried again by itself, ms; doubled each time it fails, up to the longest. */
const [FIRST_WAIT, LONGEST_WAIT] = [5 * SECOND, MINUTE]

/** Does something again after a while, each time after a longer one, until it is told to stop. */
export class Retry {
  readonly #work: () => void
  #wait = FIRST_WAIT
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(work: () => void) {
    this.#work = work
  }

  /** Once the wait is over, unless it is being waited for already. */
  later(): void {
    this.#timer ??= setTimeout(() => this.now(), this.#wait)
  }

  now(): void {
    this.#timer = null
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2)
    this.#work()
  }

  /** Nothing is waited for; the next wait is the first one again. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#wait = FIRST_WAIT
  }
}
