import { missingIn } from '#shared/journal/missing.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { Entry } from '#shared/session/facts.ts'
import type { Log } from '../log.ts'
import type { SessionKeys, Vault } from '../vault/vault.ts'
import { openEnvelopes } from './envelope.ts'
import { repacked, sealedNow, withoutRunningKeys } from './repack.ts'
import { Retry } from './retry.ts'
import { keptStreams } from './summed-up.ts'

export type UpkeepPorts = {
  readonly store: JournalStore
  /** Null until the keys are open: then only what is nobody's can be written or read. */
  readonly vault: () => Vault | null
  readonly keysOf: (sessionId: string) => SessionKeys
  /** Ebb was ended before it could close the store: what had been removed may not be scrubbed. */
  readonly wasCutOff?: boolean
  readonly log: Log
}

/** Whose own is not to be left of a session that tells this. */
const withdrawnIn = (entries: readonly Entry[]): readonly PartnerId[] =>
  entries.flatMap((entry) =>
    'fact' in entry && entry.fact.kind === 'recording-stopped' && !entry.fact.kept
      ? [entry.fact.partner]
      : [],
  )

/**
 * Brings sessions into the form in which they are kept for good: sealed, freed of what was withdrawn, packed. Whatever a
 * disk refuses is done at the next occasion; done or not, nothing is lost. Traces of what is gone wait for none: that is
 * tried until it is done.
 */
export class Upkeep {
  readonly #ports: UpkeepPorts
  /** What lay in the clear or was removed may still stand in freed pages or in the log. */
  #leavesTraces: boolean
  /** What was withdrawn and a disk has refused to remove: what is held in memory tells nothing of it any more. */
  readonly #unremoved = new Map<string, { sessionId: string; partner: PartnerId }>()
  readonly #retry = new Retry(() => this.scrub())

  constructor(ports: UpkeepPorts) {
    this.#ports = ports
    this.#leavesTraces = ports.wasCutOff ?? false
  }

  /** Before a session that was cut off goes on. */
  takeUp(sessionId: string, simulated: boolean): void {
    if (!simulated) this.#trySeal(sessionId)
    this.#leavesTraces = true
  }

  /** A session is over. */
  close(sessionId: string): void {
    const hasRemoved = this.#removeWithdrawn(sessionId)
    if (hasRemoved || this.#leavesTraces) this.scrub()
    this.#tryRepack(sessionId)
  }

  /** Nothing of a partner's own is left of this session. */
  removeOwn(sessionId: string, partner: PartnerId): void {
    this.#tryRemoveOwn(sessionId, partner)
    this.scrub()
  }

  /** Leaves no trace of what was removed; where the disk does not let that be, it is removed all the same. */
  scrub(): void {
    this.#leavesTraces = true
    this.#try('scrubbed', () => {
      this.#ports.store.scrub()
      this.#leavesTraces = false
    })
    if (this.#leavesTraces) this.#retry.later()
    else this.#retry.stop()
  }

  /** Nothing is tried any more: who closes the journal folds its log in. */
  stop(): void {
    this.#retry.stop()
  }

  removeWhole(sessionId: string): void {
    this.#try('removed', () => this.#ports.store.remove(sessionId))
  }

  /**
   * Seals, then scrubs, then packs: as long as a session is not packed, it may be that Ebb was ended between its sealing
   * and the scrubbing, so the next start scrubs again.
   */
  putInOrder(ids: readonly string[]): void {
    for (const id of ids) this.#trySeal(id)
    const unpacked = ids.filter((id) => this.#isUnpacked(id))
    for (const { sessionId, partner } of [...this.#unremoved.values()])
      this.#tryRemoveOwn(sessionId, partner)
    for (const id of unpacked) this.#removeWithdrawn(id)
    if (unpacked.length > 0 || this.#leavesTraces) this.scrub()
    if (this.#leavesTraces) return
    for (const id of unpacked) this.#tryRepack(id)
  }

  #isUnpacked(sessionId: string): boolean {
    return this.#ports.store.keys(sessionId).some(({ running }) => running !== null)
  }

  /** What somebody withdrew in the talk and a crash or a failing disk has left; true where there was any. */
  #removeWithdrawn(sessionId: string): boolean {
    const { store, keysOf } = this.#ports
    const { entries } = openEnvelopes(store.read(sessionId, 'fact'), keysOf(sessionId))
    const left = new Set(store.keys(sessionId).map(({ stream }) => stream))
    const withdrawn = withdrawnIn(entries).filter(
      (partner) => left.has(partner) || this.#unremoved.has(`${sessionId} ${partner}`),
    )
    for (const partner of withdrawn) this.#tryRemoveOwn(sessionId, partner)
    return withdrawn.length > 0
  }

  #tryRemoveOwn(sessionId: string, partner: PartnerId): void {
    this.#leavesTraces = true
    const { store } = this.#ports
    const key = `${sessionId} ${partner}`
    this.#unremoved.set(key, { sessionId, partner })
    this.#try('freed of what was withdrawn', () => {
      store.removeOwn(sessionId, partner)
      this.#unremoved.delete(key)
    })
  }

  #trySeal(sessionId: string): void {
    const { store, vault, log } = this.#ports
    const keys = vault()
    if (keys === null || store.keys(sessionId).length > 0) return
    this.#try('sealed', () => {
      const sealed = sealedNow(store.read(sessionId), keys.newSession(sessionId))
      if (sealed === null) return log('a session stays in the clear: it is of another version')
      store.replace(sessionId, sealed.envelopes, sealed.keys)
      this.#leavesTraces = true
    })
  }

  #tryRepack(sessionId: string): void {
    const { store, keysOf, log } = this.#ports
    this.#try('packed', () => {
      const wrapped = store.keys(sessionId)
      const envelopes = store.read(sessionId)
      // Packing counts anew, and a hole would be counted away.
      const isWhole = missingIn(envelopes, keptStreams(store, sessionId)) === 0
      const session = [sessionId, envelopes, wrapped, keysOf(sessionId)] as const
      const closed = (isWhole ? repacked(...session) : null) ?? withoutRunningKeys(...session)
      if (closed !== null) store.replace(sessionId, closed.envelopes, closed.keys)
      else log('a session stays as it is: not all of it can be read now')
    })
  }

  #try(done: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#ports.log(`what is kept could not be ${done}`, error)
    }
  }
}
