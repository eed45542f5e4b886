import type { CarryAnswer } from '#shared/ipc/carried.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { Vault } from '../vault/vault.ts'
import type { FileDialogs } from './file-dialogs.ts'
import type { Gate, NotLetIn } from './gate.ts'
import { broughtFrom, ownFile, readOwnFile, type Taken, TooLarge } from './own-files.ts'
import { liesIn, troubleOf, writeWhole } from './write-whole.ts'

export type CarryingPorts = {
  readonly gate: Gate
  readonly record: TalkRecord
  readonly dialogs: FileDialogs
  readonly profile: string
  readonly now: () => number
  readonly log: Log
}

const REFUSED: NotLetIn = { kind: 'refused' }

/** What a seat takes along in a file, and brings back from one. */
export class Carrying {
  readonly #ports: CarryingPorts

  constructor(ports: CarryingPorts) {
    this.#ports = ports
  }

  /** Writes what is one seat's into a file of its owner's choice, in the clear. */
  takeOut(partner: PartnerId, pin: string | null): Promise<CarryAnswer> {
    const { gate, dialogs, profile } = this.#ports
    return gate.behindPin<CarryAnswer>(partner, pin, async (vault) => {
      const path = await dialogs.save('own-data')
      if (path === null) return { kind: 'cancelled' }
      if (await liesIn(path, profile)) return { kind: 'file-trouble', why: 'own-folder' }
      // While the dialog stood open, somebody may have gone away.
      return vault.isOpen(partner) ? this.#write(path, partner, vault) : REFUSED
    })
  }

  /** Brings back what is not here, from such a file, to whoever sits on this seat now. */
  bringIn(partner: PartnerId, pin: string | null): Promise<CarryAnswer> {
    const { gate, dialogs } = this.#ports
    return gate.behindPin<CarryAnswer>(partner, pin, async (vault) => {
      const path = await dialogs.open('own-data')
      return path === null ? { kind: 'cancelled' } : this.#read(path, partner, vault)
    })
  }

  async #write(path: string, seat: PartnerId, vault: Vault): Promise<CarryAnswer> {
    const { record, now, log } = this.#ports
    const taken: Taken = { talks: 0, unread: 0 }
    try {
      await writeWhole(path, ownFile(record.store, vault, seat, now(), taken))
      return { kind: 'taken-out', ...taken }
    } catch (error) {
      log('a file of own data could not be written', error)
      const why = error instanceof TooLarge ? 'too-large' : troubleOf(error)
      return { kind: 'file-trouble', why }
    }
  }

  async #read(path: string, seat: PartnerId, vault: Vault): Promise<CarryAnswer> {
    const { store } = this.#ports.record
    const talks = await readOwnFile(path, seat)
    if (typeof talks === 'string') return { kind: 'file-trouble', why: talks }
    const { additions, ...left } = await broughtFrom(talks, store, vault, seat)
    // In one transaction: all of it is here afterwards, or nothing.
    if (additions.length > 0) store.add(additions)
    return { kind: 'brought-in', talks: additions.length, ...left }
  }
}
