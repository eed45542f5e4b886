import { afterTalkOrd } from '#shared/journal/after-talk.ts'
import { endOf, missingIn } from '#shared/journal/missing.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { type JournalStore, type ReleaseChange, STREAMS } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import type { Entry, FactEntry, PartnerEntry } from '#shared/session/facts.ts'
import type { EpochMs } from '#shared/units.ts'
import type { SessionKeys } from '../vault/vault.ts'
import { type Opened, openEnvelopes, sealFact } from './envelope.ts'
import { JournalWriter } from './journal-writer.ts'
import { keepSummary, keptSummaries } from './kept-summaries.ts'
import { OwnTalks } from './own-talks.ts'
import { Releases } from './releases.ts'
import { SealedNotes } from './sealed-notes.ts'
import { isPacked, keptStreams, summedUp } from './summed-up.ts'
import { Upkeep, type UpkeepPorts } from './upkeep.ts'

export type RecordPorts = Omit<UpkeepPorts, 'keysOf'> & {
  /** Puts a newer Ebb's journal aside and begins another; false where none is there, or the disk does not let it. */
  readonly beginAnew?: () => boolean
}

/** What can be opened of a session, and what of it is known to be missing. */
export type ReadSession = Opened & {
  /** Envelopes that should be there and are not. */
  readonly missing: number
  /** The last moment it knows of, where its end is not in it: it runs, or was cut off. */
  readonly breaksOffAt: EpochMs | null
}

const SUMMARIES = 'ebb summaries 1'

/** All that is kept of the two: the store, under the keys that are open. */
export class TalkRecord {
  /** What is kept beside the talks. */
  readonly notes: SealedNotes
  /** What stays with each seat's owner of past talks. */
  readonly ownTalks: OwnTalks
  /** What each lets the other see of a talk. */
  readonly releases: Releases
  readonly #ports: RecordPorts
  readonly #writer: JournalWriter
  readonly #upkeep: Upkeep
  #sessionId: string | null = null

  constructor(ports: RecordPorts) {
    this.#ports = ports
    this.notes = new SealedNotes(ports)
    this.releases = new Releases({ ...ports, scrub: () => this.#upkeep.scrub() })
    this.#writer = new JournalWriter(ports.store)
    const opening = { ...ports, keysOf: (id: string) => this.#keysOf(id) }
    this.ownTalks = new OwnTalks(opening)
    this.#upkeep = new Upkeep(opening)
  }

  /** For what takes whole streams out or brings them in, between sessions. */
  get store(): JournalStore {
    return this.#ports.store
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

  /** A session that was cut off goes on; one that lay in the clear from before there were keys is sealed first. */
  resume(sessionId: string, simulated: boolean): void {
    this.#sessionId = sessionId
    this.#upkeep.takeUp(sessionId, simulated)
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

  /** Nothing of this partner's own is left of the session that is written; what a disk refuses is done at its end. */
  eraseOwn(partner: PartnerId): void {
    const sessionId = this.#sessionId
    if (sessionId === null) return
    this.#writer.drop(partner)
    this.#upkeep.removeOwn(sessionId, partner)
  }

  /** The session is over: it is kept for good, and opens from now on with its owners' keys alone. */
  finish(): void {
    const sessionId = this.#sessionId
    this.#sessionId = null
    this.#writer.close()
    if (sessionId === null) return
    const keys = this.#keysOf(sessionId)
    this.#upkeep.close(sessionId)
    this.ownTalks.tellSoon(sessionId, keys)
  }

  /** What can be opened of a session now: the couple's, and the own streams of `seats`; no other is even opened. */
  read(sessionId: string, seats: readonly PartnerId[] = PARTNERS): ReadSession {
    const envelopes = this.#ports.store.read(sessionId)
    const keys = [...this.#keysOf(sessionId)].filter(
      ([stream]) => stream === 'couple' || seats.includes(stream),
    )
    const opened = openEnvelopes(envelopes, new Map(keys))
    return {
      ...opened,
      missing: missingIn(envelopes, keptStreams(this.#ports.store, sessionId)),
      breaksOffAt: endOf(opened.entries),
    }
  }

  /** All sessions, the one that came to the store last before the others. */
  newestFirst(): readonly string[] {
    return this.#ports.store.sessionIds()
  }

  /** Whether a session was closed for good: nothing more comes of it. */
  isClosed(sessionId: string): boolean {
    return isPacked(this.#ports.store, sessionId)
  }

  /**
   * Adds what a partner says of a session that is closed to the end of their own stream, and with it what becomes of their
   * releases, both or neither; on disk when it returns. Throws where the disk does, and where that stream is shut or not there.
   */
  addAfterTalk(
    sessionId: string,
    entry: PartnerEntry,
    changes: readonly ReleaseChange[] = [],
  ): void {
    const { store } = this.#ports
    const { stream } = entry
    const keys = this.#keysOf(sessionId)
    const own = store.read(sessionId).filter((one) => one.stream === stream)
    if (!this.isClosed(sessionId) || own.length === 0) throw new Error('no stream to be added to')
    const seq = own.reduce((next, one) => Math.max(next, one.seq + 1), 0)
    const place = { sessionId, seq, ord: afterTalkOrd(stream, seq) }
    store.extend(sealFact(place, entry, keys), changes)
    this.releases.forget(changes)
  }

  /** Past talks, newest first. Simulated ones enter no history, nor does what never became a talk. */
  pastTalks(): readonly SessionSummary[] {
    return this.kept()
      .filter(({ talked, simulated, broughtIn }) => (talked || broughtIn !== null) && !simulated)
      .toSorted((one, other) => other.begunAt - one.begunAt)
  }

  /** Past practices, newest first: apart from talks, and in no history. */
  pastPractices(): readonly SessionSummary[] {
    return this.kept()
      .filter(({ practice, simulated }) => practice !== null && !simulated)
      .toSorted((one, other) => other.begunAt - one.begunAt)
  }

  /** The facts that can be opened of the newest past talks, so many at most, the oldest of them first. */
  factsOfPastTalks(most: number): readonly (readonly FactEntry[])[] {
    const newest = this.pastTalks().slice(0, most).reverse()
    return newest.map(({ id }) => {
      const envelopes = this.#ports.store.read(id, 'fact')
      const { entries } = openEnvelopes(envelopes, this.#keysOf(id))
      return entries.filter((entry) => 'fact' in entry)
    })
  }

  /**
   * Puts in order what an abrupt end has left: demonstrations are nobody's and go, sessions that were not packed for
   * good are, and what lay in the clear from before there were keys is sealed. To be called once the keys are open, and
   * what was cut off has been taken up again.
   */
  tidy(): void {
    const simulated = new Set(
      this.#summaries().flatMap((summary) => (summary.simulated ? [summary.id] : [])),
    )
    const past = this.#ports.store.sessionIds().filter((id) => id !== this.#sessionId)
    for (const id of past) if (simulated.has(id)) this.#upkeep.removeWhole(id)
    if (this.isOpen) this.#upkeep.putInOrder(past.filter((id) => !simulated.has(id)))
  }

  /** All sessions but one that goes on, as far as their beginning can be read. */
  kept(): readonly SessionSummary[] {
    return this.#summaries().filter(({ id }) => id !== this.#sessionId)
  }

  /** Erases sessions whole. */
  erase(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.#ports.store.remove(id)
    this.#upkeep.scrub()
  }

  /** Erases every session, readable or not, and every note. */
  eraseAll(): void {
    for (const stream of STREAMS) this.#ports.store.removeStream(stream)
    this.erase(this.#ports.store.sessionIds())
  }

  /** Erases all that is one partner's, in every session and beside them, and the key that opened it. */
  async erasePartner(partner: PartnerId): Promise<void> {
    this.#ports.store.removeStream(partner)
    await this.#ports.vault()?.forget(partner)
    this.#upkeep.scrub()
  }

  /** Where a newer Ebb's journal keeps this one from writing: leaves it whole under another name, and begins its own. */
  beginAnew(): boolean {
    return this.#ports.beginAnew?.() ?? false
  }

  close(): void {
    this.#writer.close()
    this.#upkeep.stop()
    this.#ports.store.close()
  }

  #keysOf(sessionId: string): SessionKeys {
    const wrapped = this.#ports.store.keys(sessionId)
    return this.#ports.vault()?.sessionKeys(sessionId, wrapped) ?? new Map()
  }

  #summaries(): readonly SessionSummary[] {
    const { store, vault, log } = this.#ports
    const key = vault()?.keyFor('couple', SUMMARIES) ?? null
    const kept = keptSummaries(store, key)
    return store.sessionIds().flatMap((id) => {
      const known = kept.get(id)
      if (known !== undefined) return known
      const { summary, isCertain } = summedUp(store, id, this.#keysOf(id))
      if (summary === null) return []
      if (isCertain && key !== null) keepSummary(store, key, summary, log)
      return summary
    })
  }
}
