import type { Clock, Instant } from '#shared/clock.ts'
import { can } from '#shared/session/can.ts'
import type { Command } from '#shared/session/commands.ts'
import { ManualClock } from '../clock/manual-clock.ts'
import type { SessionHost } from './session-host.ts'

/**
 * Which clock a session lives by. Real talks live by the machine's; a demonstration lives by one that its own
 * simulated hearts move, so that at any time-lapse every packet comes exactly when it is due.
 */
export class SessionClocks {
  readonly #host: SessionHost
  readonly #real: Clock
  #demonstration: ManualClock | null = null

  constructor(host: SessionHost, real: Clock) {
    this.#host = host
    this.#real = real
  }

  /** Gives the command to the host, with the clock changed where the command begins or leaves a demonstration. */
  command(command: Command): boolean {
    if (command.kind === 'begin' && command.simulated && can(this.#host.state, command)) {
      this.#startDemonstration(this.#real.now())
    }
    const done = this.#host.command(command)
    if (done && command.kind === 'leave') this.#endDemonstration()
    return done
  }

  #startDemonstration(at: Instant): void {
    this.#demonstration = new ManualClock(at)
    this.#host.liveBy(this.#demonstration)
  }

  /** Time of a demonstration comes from its window; there is none to move in a real talk. */
  advanceDemonstration(byMs: number): void {
    this.#demonstration?.advance(Math.round(byMs))
  }

  #endDemonstration(): void {
    if (this.#demonstration === null) return
    this.#demonstration = null
    this.#host.liveBy(this.#real)
  }
}
