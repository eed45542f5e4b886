import type { DataProtection, PinAnswer } from '#shared/ipc/contract.ts'
import { type PartnerId, perPartner } from '#shared/partners.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { ProtectionChoice } from '../vault/root-key.ts'
import type { PinOutcome, Vault } from '../vault/vault.ts'

export type OwnDataPorts = {
  readonly keys: Pick<KeyRoom, 'vault' | 'hasKeyStore' | 'destroy'>
  readonly record: TalkRecord
  /** Whether a session runs: then nothing of what it rests on is changed. */
  readonly isInSession: () => boolean
  readonly forgetStrap: (partner: PartnerId) => void
  /** Removes all that lies beside journal and keys. */
  readonly removeFiles: () => void
  /** Everything was; the window knows nothing of it yet. */
  readonly onAllErased: () => void
  readonly now: () => number
  readonly log: Log
}

type Work<T> = (vault: Vault) => Promise<T>

/** What each of the two may do with what is kept of them: protect it and erase it, never while a session runs. */
export class OwnData {
  readonly #ports: OwnDataPorts
  #busy = false

  constructor(ports: OwnDataPorts) {
    this.#ports = ports
  }

  /** Something is being changed: no session may begin on what goes. */
  get isBusy(): boolean {
    return this.#busy
  }

  protection(): DataProtection | null {
    const { keys } = this.#ports
    const vault = keys.vault()
    if (vault === null) return null
    const hasPin = perPartner((partner) => vault.hasPin(partner))
    return { kind: vault.protection, hasKeyStore: keys.hasKeyStore, hasPin }
  }

  protect(choice: ProtectionChoice): Promise<boolean> {
    return this.#withVault(false, async (vault) => {
      await vault.protect(choice)
      return true
    })
  }

  changePin(partner: PartnerId, old: string | null, next: string | null): Promise<PinAnswer> {
    return this.#behindPin(partner, old, async (vault) => {
      await vault.setPin(partner, next)
    })
  }

  /** Shuts what a PIN has opened. */
  shut(): void {
    const vault = this.#ports.keys.vault()
    vault?.lock('a')
    vault?.lock('b')
  }

  async eraseTalk(sessionId: string): Promise<boolean> {
    return this.#withVault(false, async () => {
      this.#ports.record.erase([sessionId])
      return true
    })
  }

  eraseSeat(partner: PartnerId, pin: string | null): Promise<PinAnswer> {
    return this.#behindPin(partner, pin, async () => {
      // First: the erasing leaves no trace of what is freed.
      this.#ports.forgetStrap(partner)
      await this.#ports.record.erasePartner(partner)
    })
  }

  /** Needs no key: who has forgotten the passphrase can begin anew. */
  eraseAll(): Promise<boolean> {
    return this.#alone(false, async () => {
      const { record, keys, removeFiles, onAllErased } = this.#ports
      record.eraseAll()
      removeFiles()
      await keys.destroy()
      onAllErased()
      return true
    })
  }

  #behindPin(partner: PartnerId, pin: string | null, work: Work<void>): Promise<PinAnswer> {
    return this.#withVault<PinAnswer>({ kind: 'refused' }, async (vault) => {
      // Also where the stream is open already: whoever sits there now need not be who opened it.
      const answer = this.#answerFrom(await vault.openWithPin(partner, pin ?? ''))
      if (answer.kind === 'done') await work(vault)
      return answer
    })
  }

  #answerFrom(outcome: PinOutcome): PinAnswer {
    if (outcome.kind === 'open') return { kind: 'done' }
    const waitMs = Math.max(0, outcome.waitUntil - this.#ports.now())
    return { kind: outcome.kind, waitMs }
  }

  #withVault<T>(refused: T, work: Work<T>): Promise<T> {
    const vault = this.#ports.keys.vault()
    return vault === null ? Promise.resolve(refused) : this.#alone(refused, () => work(vault))
  }

  /** One thing at a time, none of them in a session; what the disk refuses is logged and answered with `refused`. */
  async #alone<T>(refused: T, work: () => Promise<T>): Promise<T> {
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
}
