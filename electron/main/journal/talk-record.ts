import type { Kept } from '#shared/journal/retention.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { Entry } from '#shared/session/facts.ts'
import type { Log } from '../log.ts'
import type { SessionKeys, Vault } from '../vault/vault.ts'
import { type Opened, openEnvelopes } from './envelope.ts'
import { JournalWriter } from './journal-writer.ts'
import { repacked } from './repack.ts'

export type RecordPorts = {
  readonly store: JournalStore
  /** Null until the keys are open: then only what is nobody's can be written or read. */
  readonly vault: () => Vault | null
  readonly log: Log
  /** Something cannot be written for now. */
  readonly onFailure: () => void
}

/** All that is kept of the two: the store, under the keys that are open. */
export class TalkRecord {
  readonly #ports: RecordPorts
  readonly #writer: JournalWriter
  #sessionId: string | null = null

  constructor(ports: RecordPorts) {
    this.#ports = ports
    this.#writer = new JournalWriter(ports.store, ports.log, ports.onFailure)
  }

  /** Whether real talks can be kept now. */
  get isOpen(): boolean {
    return this.#ports.vault() !== null
  }

  /** A new session begins. A simulated one is nobody's and needs no key. */
  begin(sessionId: string, simulated: boolean): void {
    const vault = this.#ports.vault()
    if (!simulated && vault === null) throw new Error('a talk without keys')
    this.#sessionId = sessionId
    this.#writer.begin(sessionId, simulated ? null : (vault?.newSession(sessionId) ?? null))
  }

  /** A session that was cut off goes on. */
  resume(sessionId: string): void {
    this.#sessionId = sessionId
    const sealed = this.#ports.store.keys(sessionId).length > 0
    this.#writer.resume(sessionId, sealed ? this.#keysOf(sessionId) : null)
  }

  write(entries: readonly Entry[]): void {
    this.#writer.record(entries)
  }

  /** Everything so far is on disk when this returns, if anything can be. */
  flush(): void {
    this.#writer.flush()
  }

  /** The session is over: it is kept for good, and opens from now on with its owners' keys alone. */
  finish(): void {
    const sessionId = this.#sessionId
    this.#sessionId = null
    if (sessionId !== null && this.#writer.close()) this.#tryRepack(sessionId)
  }

  /** What can be opened of a session now. */
  read(sessionId: string): Opened {
    return openEnvelopes(this.#ports.store.read(sessionId), this.#keysOf(sessionId))
  }

  /** The newest session that is in the store. */
  newest(): string | undefined {
    return this.#ports.store.sessionIds()[0]
  }

  /** Past talks, newest first. Simulated ones enter no history, nor does what never became a talk. */
  pastTalks(): readonly SessionSummary[] {
    return this.#summaries().filter(({ ended, talked, simulated }) => ended && talked && !simulated)
  }

  /**
   * Puts in order what an abrupt end has left: demonstrations are nobody's and go, sessions that were not packed for
   * good are. To be called once the keys are open, and what was cut off has been taken up again.
   */
  tidy(): void {
    for (const { id, simulated } of this.#summaries()) {
      if (id === this.#sessionId) continue
      if (simulated) this.#ports.store.remove(id)
      else if (this.isOpen && this.#isUnpacked(id)) this.#tryRepack(id)
    }
  }

  /** All sessions but one that goes on, as far as their beginning can be read. */
  kept(): readonly Kept[] {
    return this.#summaries().filter(({ id }) => id !== this.#sessionId)
  }

  /** Erases sessions whole. */
  erase(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.#ports.store.remove(id)
    this.#ports.store.scrub()
  }

  /** Erases every session, readable or not. */
  eraseAll(): void {
    this.erase(this.#ports.store.sessionIds())
  }

  /** Erases all that is one partner's, in every session, and the key that opened it. */
  async erasePartner(partner: PartnerId): Promise<void> {
    this.#ports.store.removeStream(partner)
    await this.#ports.vault()?.forget(partner)
    this.#ports.store.scrub()
  }

  close(): void {
    this.#writer.close()
    this.#ports.store.close()
  }

  #keysOf(sessionId: string): SessionKeys {
    const wrapped = this.#ports.store.keys(sessionId)
    return this.#ports.vault()?.sessionKeys(sessionId, wrapped) ?? new Map()
  }

  #summaries(): readonly SessionSummary[] {
    const { store } = this.#ports
    return store.sessionIds().flatMap((id) => {
      const { entries, unreadable, shut } = openEnvelopes(store.read(id, 'fact'), this.#keysOf(id))
      const whole = unreadable === 0 && shut === 0
      return (
        summaryOf(
          entries.filter((entry) => 'fact' in entry),
          whole,
        ) ?? []
      )
    })
  }

  #isUnpacked(sessionId: string): boolean {
    return this.#ports.store.keys(sessionId).some(({ running }) => running !== null)
  }

  /** Packed or not, nothing is lost: what cannot be done now is done at the next start. */
  #tryRepack(sessionId: string): void {
    const { store, log } = this.#ports
    try {
      const wrapped = store.keys(sessionId)
      const closed = repacked(sessionId, store.read(sessionId), wrapped, this.#keysOf(sessionId))
      if (closed !== null) store.replace(sessionId, closed.envelopes, closed.keys)
      else log('a session stays as it is: not all of it can be read now')
    } catch (error) {
      log('a session could not be packed', error)
    }
  }
}
