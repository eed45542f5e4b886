import type { PinAnswer } from '#shared/ipc/carried.ts'
import type { PartnerId } from '#shared/partners.ts'
import { epochMs } from '#shared/units.ts'
import type { Log } from '../log.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { PinOutcome, Vault } from '../vault/vault.ts'

export type GatePorts = {
  readonly keys: Pick<KeyRoom, 'vault'>
  /** Whether a session runs: then nothing of what it rests on is changed. */
  readonly isInSession: () => boolean
  readonly now: () => number
  readonly log: Log
}

/** Any answer but that it was done. */
export type NotLetIn = Exclude<PinAnswer, { readonly kind: 'done' }>

/** Lets one thing at a time near what is kept, none of them in a session, and what is a seat's only behind its PIN. */
export class Gate {
  readonly #ports: GatePorts
  #busy = false
  /** Counts how often all was shut: what was still being opened then does not stay open. */
  #shuts = 0

  constructor(ports: GatePorts) {
    this.#ports = ports
  }

  /** Something is being changed: no session may begin on what goes. */
  get isBusy(): boolean {
    return this.#busy
  }

  /** What the disk refuses is logged and answered with `refused`. */
  async alone<T>(refused: T, work: () => Promise<T>): Promise<T> {
    if (this.#busy || this.#ports.isInSession()) return refused
    this.#busy = true
    try {
      return await work()
    } catch (error) {
      this.#ports.log('what is kept could not be changed', error)
      return refused
    } finally {
      this.#busy = false
    }
  }

  /** Refused also where the keys are shut. */
  withVault<T>(refused: T, work: (vault: Vault) => Promise<T>): Promise<T> {
    const vault = this.#ports.keys.vault()
    return vault === null ? Promise.resolve(refused) : this.alone(refused, () => work(vault))
  }

  behindPin<T>(
    partner: PartnerId,
    pin: string | null,
    work: (vault: Vault) => Promise<T>,
  ): Promise<T | NotLetIn> {
    return this.withVault<T | NotLetIn>({ kind: 'refused' }, async (vault) => {
      const before = this.#shuts
      try {
        // Also where the stream is open already: whoever sits there now need not be who opened it.
        const outcome = await vault.openWithPin(partner, pin ?? '')
        return outcome.kind === 'open' ? await work(vault) : this.#answerFrom(outcome)
      } finally {
        if (before !== this.#shuts) vault.lock(partner)
      }
    })
  }

  /** Shuts what a PIN has opened, or is just opening. */
  shut(): void {
    this.#shuts += 1
    const vault = this.#ports.keys.vault()
    vault?.lock('a')
    vault?.lock('b')
  }

  #answerFrom({ kind, waitUntil }: Exclude<PinOutcome, { readonly kind: 'open' }>): NotLetIn {
    const until = epochMs(waitUntil)
    if (kind === 'wait') return { kind, waitUntil: until }
    return { kind, waitUntil: waitUntil > this.#ports.now() ? until : null }
  }
}
