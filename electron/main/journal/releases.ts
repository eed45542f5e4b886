import type { JournalStore, ReleaseChange, StoredRelease } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import {
  isSameSubject,
  type Released,
  type ReleaseSubject,
  subjectOf,
} from '#shared/review/release.ts'
import type { Releases as AllReleased } from '#shared/review/released-view.ts'
import type { Log } from '../log.ts'
import { open, seal } from '../vault/aead.ts'
import type { Vault } from '../vault/vault.ts'
import { releasedFromText, textFromReleased } from './release-schema.ts'

export type ReleasesPorts = {
  readonly store: Pick<JournalStore, 'releases'>
  readonly vault: () => Vault | null
  /** Leaves no trace of what was removed. */
  readonly scrub: () => void
  readonly log: Log
}

const PURPOSE = 'ebb releases 1'

/** Where a release belongs: one that was put elsewhere does not open. */
const contextOf = (sessionId: string, { stream, n }: Omit<StoredRelease, 'body'>): string =>
  `ebb release 1 ${sessionId} ${stream} ${n}`

type Read = Omit<StoredRelease, 'body'> & { readonly released: Released }

/**
 * What one lets the other see of a talk: a copy of exactly that, sealed under the couple's key, because nobody's PIN is to be
 * asked for it; the own stream stays shut. What is taken back is gone from the disk.
 */
export class Releases {
  readonly #ports: ReleasesPorts

  constructor(ports: ReleasesPorts) {
    this.#ports = ports
  }

  /** All that is released of a talk now. */
  of(sessionId: string): AllReleased {
    const read = this.#read(sessionId)
    const from = (seat: PartnerId): readonly Released[] =>
      read.flatMap(({ stream, released }) => (stream === seat ? [released] : []))
    return { a: from('a'), b: from('b') }
  }

  /** In the place of what was released of the same subject before; on disk when it returns. Throws where the disk does. */
  keep(sessionId: string, seat: PartnerId, released: Released): void {
    this.#ports.store.releases.change(sessionId, [this.kept(sessionId, seat, released)])
  }

  /** Nothing is left of it. Throws where the disk does. */
  takeBack(sessionId: string, seat: PartnerId, subject: ReleaseSubject): void {
    const changes = this.takenBack(sessionId, seat, subject)
    this.#ports.store.releases.change(sessionId, changes)
    this.forget(changes)
  }

  /** What it takes to keep it, to be written with something else. */
  kept(sessionId: string, seat: PartnerId, released: Released): ReleaseChange {
    const key = this.#key()
    if (key === null) throw new Error('the keys are shut')
    const there = this.#of(sessionId, seat)
    const before = there.find((one) => isSameSubject(subjectOf(one.released), subjectOf(released)))
    const next = this.#ports.store.releases
      .of(sessionId)
      .reduce((free, { stream, n }) => (stream === seat ? Math.max(free, n + 1) : free), 0)
    const place = { stream: seat, n: before?.n ?? next }
    const text = Buffer.from(textFromReleased(released), 'utf8')
    return { ...place, body: seal(key, text, contextOf(sessionId, place)) }
  }

  /** What it takes to take it back, to be written with something else; `forget` comes after. */
  takenBack(sessionId: string, seat: PartnerId, subject: ReleaseSubject): readonly ReleaseChange[] {
    return this.#of(sessionId, seat)
      .filter(({ released }) => isSameSubject(subjectOf(released), subject))
      .map(({ stream, n }) => ({ stream, n, body: null }))
  }

  /** Leaves no trace in the file of what was taken back, or put in the place of something else. */
  forget(changes: readonly ReleaseChange[]): void {
    if (changes.length > 0) this.#ports.scrub()
  }

  #key(): Buffer | null {
    return this.#ports.vault()?.keyFor('couple', PURPOSE) ?? null
  }

  #of(sessionId: string, seat: PartnerId): readonly Read[] {
    return this.#read(sessionId).filter(({ stream }) => stream === seat)
  }

  /** What cannot be read now is not there for now. */
  #read(sessionId: string): readonly Read[] {
    const { store, log } = this.#ports
    const key = this.#key()
    if (key === null) return []
    try {
      return store.releases.of(sessionId).flatMap(({ stream, n, body }): Read[] => {
        const text = open(key, body, contextOf(sessionId, { stream, n }))
        const released = text === null ? null : releasedFromText(Buffer.from(text).toString('utf8'))
        return released === null ? [] : [{ stream, n, released }]
      })
    } catch (error) {
      log('what was released could not be read', error)
      return []
    }
  }
}
