import type {
  Addition,
  Content,
  Envelope,
  JournalStore,
  StreamId,
  WrappedKey,
} from '#shared/journal/store.ts'
import type { Log } from '../log.ts'
import { closeQuietly } from './close-quietly.ts'
import { HeldNotes } from './held-notes.ts'
import { type Held, heldFrom, waits, without, writeTo } from './held-session.ts'
import { Retry } from './retry.ts'

export type SteadyPorts = {
  /** Opens what lies under the journal; null where it cannot be opened now, `never` where trying again is no use. */
  readonly open: () => JournalStore | null | 'never'
  readonly log: Log
  /** Something could not be written; said once, until all is written again. */
  readonly onTrouble: () => void
  /** All that had to wait is on disk. */
  readonly onWell: () => void
}

/**
 * A store that a failing disk does not stop: the session that runs is held in memory as a whole and what of it is not on
 * disk is written as soon as it can be, with the next entry or by itself; into another file, too, where the first has
 * gone. Notes likewise. Only removing and packing throw where the disk does: nobody may believe that something was erased.
 */
export class SteadyStore implements JournalStore {
  readonly #ports: SteadyPorts
  readonly #held = new Map<string, Held>()
  readonly #notes = new HeldNotes()
  #disk: JournalStore | null = null
  #isHopeless = false
  #isTroubled = false
  readonly #retry = new Retry(() => this.#tryAgain())

  constructor(ports: SteadyPorts) {
    this.#ports = ports
    this.#open()
    if (this.#disk === null) this.#failed()
  }

  append(envelopes: readonly Envelope[], keys: readonly WrappedKey[] = []): void {
    const [first] = envelopes
    if (first === undefined) return
    const held = this.#hold(first.sessionId)
    held.envelopes.add(envelopes)
    held.keys.push(...keys)
    this.#write()
  }

  keys(sessionId: string): readonly WrappedKey[] {
    return this.#held.get(sessionId)?.keys ?? this.#look((disk) => disk.keys(sessionId), [])
  }

  replace(sessionId: string, envelopes: readonly Envelope[], keys: readonly WrappedKey[]): void {
    const held = this.#held.get(sessionId)
    if (held !== undefined && waits(held)) throw new Error('not all of this session is on disk')
    this.#certain().replace(sessionId, envelopes, keys)
    this.#held.delete(sessionId)
  }

  add(additions: readonly Addition[]): void {
    this.#settled().add(additions)
    for (const { sessionId } of additions) this.#held.delete(sessionId)
  }

  extend(...[envelope, changes]: Parameters<JournalStore['extend']>): void {
    this.#settled().extend(envelope, changes)
    this.#held.delete(envelope.sessionId)
  }

  sessionIds(): readonly string[] {
    const onDisk = this.#look((disk) => disk.sessionIds(), [])
    const fresh = [...this.#held.keys()].filter((id) => !onDisk.includes(id))
    return [...fresh.reverse(), ...onDisk]
  }

  read(sessionId: string, content?: Content): readonly Envelope[] {
    const held = this.#held.get(sessionId)
    if (held === undefined) return this.#look((disk) => disk.read(sessionId, content), [])
    return held.envelopes.from(0).filter((one) => content === undefined || one.content === content)
  }

  summaries(stream: StreamId): ReadonlyMap<string, Uint8Array> {
    return this.#look((disk) => disk.summaries(stream), new Map<string, Uint8Array>())
  }

  keepSummary(sessionId: string, stream: StreamId, sealed: Uint8Array): void {
    this.#certain().keepSummary(sessionId, stream, sealed)
  }

  note(name: string, stream: StreamId): Uint8Array | null {
    return this.#notes.find(name, stream, () => this.#look((disk) => disk.note(name, stream), null))
  }

  keepNote(name: string, stream: StreamId, sealed: Uint8Array | null): void {
    this.#notes.put(name, stream, sealed)
    this.#write()
  }

  get releases(): JournalStore['releases'] {
    return this.#certain().releases
  }

  remove(sessionId: string): void {
    if (this.#disk !== null || !this.#held.has(sessionId)) this.#certain().remove(sessionId)
    this.#held.delete(sessionId)
  }

  /** What waits in memory is gone at once, also where the disk throws. */
  removeOwn(sessionId: string, stream: StreamId): void {
    const held = this.#held.get(sessionId)
    if (held !== undefined) this.#held.set(sessionId, without(held, stream))
    if (this.#disk !== null || held === undefined) this.#certain().removeOwn(sessionId, stream)
  }

  removeStream(stream: StreamId): void {
    this.#certain().removeStream(stream)
    this.#notes.removeStream(stream)
    for (const [id, held] of this.#held) this.#held.set(id, without(held, stream))
  }

  scrub(): void {
    this.#certain().scrub()
  }

  copyTo(path: string): void {
    this.#settled().copyTo(path)
  }

  exchange(work: () => void): void {
    if (this.#waits) throw new Error('not all of it is on disk')
    this.#held.clear()
    this.#notes.clear()
    this.#disk?.close()
    this.#disk = null
    try {
      work()
    } finally {
      this.reopen()
    }
  }

  /** Another file lies there now, also in the place of a newer Ebb's. Answers whether it is open. */
  reopen(): boolean {
    this.#isHopeless = false
    this.#retry.now()
    return this.#disk !== null
  }

  close(): void {
    if (this.#waits) this.#tryAgain()
    this.#retry.stop()
    this.#held.clear()
    this.#disk?.close()
    this.#disk = null
    this.#isHopeless = true
  }

  /** The session, held from its beginning; others are let go once they are on disk as a whole. */
  #hold(sessionId: string): Held {
    const known = this.#held.get(sessionId)
    if (known !== undefined) return known
    for (const [id, held] of this.#held) if (!waits(held)) this.#held.delete(id)
    const held = this.#look(
      (disk) => heldFrom(sessionId, disk.read(sessionId), disk.keys(sessionId)),
      heldFrom(sessionId, [], []),
    )
    this.#held.set(sessionId, held)
    return held
  }

  /** Something is not on disk. */
  get #waits(): boolean {
    return this.#notes.wait || [...this.#held.values()].some(waits)
  }

  #certain(): JournalStore {
    if (this.#disk === null) throw new Error('the journal is not open')
    return this.#disk
  }

  /** The disk, where nothing waits to be written to it. */
  #settled(): JournalStore {
    if (this.#waits) throw new Error('not all of it is on disk')
    return this.#certain()
  }

  /** What cannot be read now is not there for now. */
  #look<T>(at: (disk: JournalStore) => T, otherwise: T): T {
    if (this.#disk === null) return otherwise
    try {
      return at(this.#disk)
    } catch (error) {
      this.#ports.log('the journal could not be read', error)
      return otherwise
    }
  }

  #write(): boolean {
    if (this.#disk === null) return this.#failed()
    try {
      for (const held of this.#held.values()) writeTo(this.#disk, held)
      this.#notes.writeTo(this.#disk)
    } catch (error) {
      if (!this.#isTroubled) this.#ports.log('the journal could not be written', error)
      return this.#failed()
    }
    this.#succeeded()
    return true
  }

  #failed(): false {
    if (!this.#isTroubled) this.#ports.onTrouble()
    this.#isTroubled = true
    if (!this.#isHopeless) this.#retry.later()
    return false
  }

  #succeeded(): void {
    if (!this.#isTroubled) return
    this.#isTroubled = false
    this.#retry.stop()
    this.#ports.onWell()
  }

  /** First through the file that is open, then through one opened anew: the drive may be there again, or another. */
  #tryAgain(): void {
    if (this.#disk !== null && this.#write()) return
    this.#open()
    this.#write()
  }

  #open(): void {
    const opened = this.#isHopeless ? 'never' : this.#ports.open()
    this.#isHopeless = opened === 'never'
    if (opened === null || opened === 'never') return
    closeQuietly(this.#disk, this.#ports.log)
    this.#disk = opened
    for (const held of this.#held.values()) held.onDisk = 0
    this.#notes.anotherFile()
  }
}
