import type { PinAnswer } from '#shared/ipc/carried.ts'
import type { DataProtection } from '#shared/ipc/data-calls.ts'
import { type PartnerId, perPartner } from '#shared/partners.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { ProtectionChoice } from '../vault/root-key.ts'
import type { Vault } from '../vault/vault.ts'
import type { Gate } from './gate.ts'

export type OwnDataPorts = {
  readonly gate: Gate
  readonly keys: Pick<KeyRoom, 'vault' | 'hasKeyStore' | 'destroy'>
  readonly record: TalkRecord
  /** Forgets what lies beside the talks of one of the two: their strap, and what they have said of themselves. */
  readonly forget: (partner: PartnerId) => void
  /** Removes all that lies beside journal and keys. */
  readonly removeFiles: () => void
  /** Everything was; the window knows nothing of it yet. */
  readonly onAllErased: () => void
}

/** What each of the two may do with what is kept of them: protect it and erase it, never while a session runs. */
export class OwnData {
  readonly #ports: OwnDataPorts

  constructor(ports: OwnDataPorts) {
    this.#ports = ports
  }

  /** Something is being changed: no session may begin on what goes. */
  get isBusy(): boolean {
    return this.#ports.gate.isBusy
  }

  protection(): DataProtection | null {
    const { keys } = this.#ports
    const vault = keys.vault()
    if (vault === null) return null
    const hasPin = perPartner((partner) => vault.hasPin(partner))
    return { kind: vault.protection, hasKeyStore: keys.hasKeyStore, hasPin }
  }

  protect(choice: ProtectionChoice): Promise<boolean> {
    return this.#ports.gate.withVault(false, async (vault) => {
      await vault.protect(choice)
      return true
    })
  }

  changePin(partner: PartnerId, old: string | null, next: string | null): Promise<PinAnswer> {
    return this.#behindPin(partner, old, async (vault) => {
      await vault.setPin(partner, next)
    })
  }

  /** Opens a seat to be read, until it is shut again; who has no PIN is open already. */
  async openSeat(partner: PartnerId, pin: string | null): Promise<PinAnswer> {
    const answer = await this.#behindPin(partner, pin, async () => {})
    const isOpen = this.#ports.keys.vault()?.isOpen(partner) === true
    return answer.kind === 'done' && !isOpen ? { kind: 'refused' } : answer
  }

  /** Shuts what a PIN has opened, or is just opening. */
  shut(): void {
    this.#ports.gate.shut()
  }

  async eraseTalk(sessionId: string): Promise<boolean> {
    return this.#ports.gate.withVault(false, async () => {
      this.#ports.record.erase([sessionId])
      return true
    })
  }

  eraseSeat(partner: PartnerId, pin: string | null): Promise<PinAnswer> {
    return this.#behindPin(partner, pin, async () => {
      // First: the erasing leaves no trace of what is freed.
      this.#ports.forget(partner)
      await this.#ports.record.erasePartner(partner)
    })
  }

  /** Needs no key: who has forgotten the passphrase can begin anew. */
  eraseAll(): Promise<boolean> {
    const { gate, record, keys, removeFiles, onAllErased } = this.#ports
    return gate.alone(false, async () => {
      // A newer Ebb's journal cannot be emptied from here: put aside, it goes with the files.
      record.beginAnew()
      record.eraseAll()
      removeFiles()
      await keys.destroy()
      onAllErased()
      return true
    })
  }

  #behindPin(
    partner: PartnerId,
    pin: string | null,
    work: (vault: Vault) => Promise<void>,
  ): Promise<PinAnswer> {
    return this.#ports.gate.behindPin<PinAnswer>(partner, pin, async (vault) => {
      await work(vault)
      return { kind: 'done' }
    })
  }
}
