import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type {
  Addition,
  Content,
  Envelope,
  JournalStore,
  ReleaseChange,
  ReleaseStore,
  StreamId,
  WrappedKey,
} from '#shared/journal/store.ts'
import { openDatabase } from './open-database.ts'
import { contentNumber, envelopeFrom, numberOf, placeNumbers, streamOf } from './sqlite-rows.ts'
import { prepare, type Statements } from './sqlite-statements.ts'

/** Which file lies at a path, however it is called; null where it is none, as in memory. */
const fileAt = (path: string): string | null => {
  if (path === ':memory:') return null
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev} ${ino}`
}

/** The journal in one SQLite file. */
class SqliteStore implements JournalStore {
  readonly #path: string
  #db: DatabaseSync
  #statements: Statements
  #file: string | null

  constructor(path: string) {
    this.#path = path
    this.#db = openDatabase(path)
    this.#statements = prepare(this.#db)
    this.#file = fileAt(path)
  }

  append(envelopes: readonly Envelope[], keys: readonly WrappedKey[] = []): void {
    const [first] = envelopes
    if (first === undefined) return
    this.#whole(() => {
      this.#statements.addSession.run(first.sessionId)
      for (const envelope of envelopes) this.#add(envelope)
      this.#addKeys(first.sessionId, keys)
    })
  }

  replace(sessionId: string, envelopes: readonly Envelope[], keys: readonly WrappedKey[]): void {
    this.#whole(() => {
      this.#statements.empty.run(sessionId)
      this.#statements.dropKeys.run(sessionId)
      for (const envelope of envelopes) this.#add(envelope)
      this.#addKeys(sessionId, keys)
    })
  }

  add(additions: readonly Addition[]): void {
    this.#whole(() => {
      for (const { sessionId, envelopes, keys } of additions) {
        if (keys.some(({ stream }) => this.keys(sessionId).some((one) => one.stream === stream)))
          throw new Error('this stream is there already')
        this.#statements.addSession.run(sessionId)
        // Each was sealed anew, so none of them can be the very one that lies in its place.
        for (const envelope of envelopes) this.#add(envelope)
        this.#addKeys(sessionId, keys)
      }
    })
  }

  extend(envelope: Envelope, changes: readonly ReleaseChange[]): void {
    this.#whole(() => {
      this.#add(envelope)
      this.#changeReleases(envelope.sessionId, changes)
    })
  }

  keys(sessionId: string): readonly WrappedKey[] {
    return this.#statements.keys.all(sessionId).flatMap((row) => {
      const stream = streamOf(row.stream)
      const { own, running } = row
      if (stream === undefined || !(own instanceof Uint8Array)) return []
      return [{ stream, own, running: running instanceof Uint8Array ? running : null }]
    })
  }

  /** All of it or none of it is on disk. */
  #whole(work: () => void): void {
    // A file that was deleted, or whose drive has gone, can still be written as long as it is open; nobody finds it again.
    if (fileAt(this.#path) !== this.#file) throw new Error('the journal is no longer in its place')
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #addKeys(sessionId: string, keys: readonly WrappedKey[]): void {
    for (const { stream, own, running } of keys) {
      this.#statements.addKey.run(sessionId, numberOf(stream), own, running)
    }
  }

  #add(envelope: Envelope): void {
    const numbers = placeNumbers(envelope)
    const { sessionId, body } = envelope
    const { changes } = this.#statements.addEnvelope.run(sessionId, ...numbers, body)
    if (changes === 1) return
    const same = this.#statements.hasEnvelope.get(sessionId, ...numbers, body)
    if (same === undefined) throw new Error('another envelope lies in this place')
  }

  summaries(stream: StreamId): ReadonlyMap<string, Uint8Array> {
    const rows = this.#statements.summaries.all(numberOf(stream))
    return new Map(
      rows.flatMap(({ id, body }) => (body instanceof Uint8Array ? [[String(id), body]] : [])),
    )
  }

  keepSummary(sessionId: string, stream: StreamId, sealed: Uint8Array): void {
    const number = numberOf(stream)
    this.#whole(() => this.#statements.keepSummary.run(sealed, sessionId, number))
  }

  note(name: string, stream: StreamId): Uint8Array | null {
    const body = this.#statements.note.get(name, numberOf(stream))?.body
    return body instanceof Uint8Array ? body : null
  }

  keepNote(name: string, stream: StreamId, sealed: Uint8Array | null): void {
    const place = [name, numberOf(stream)] as const
    this.#whole(() => {
      if (sealed === null) this.#statements.dropNote.run(...place)
      else this.#statements.keepNote.run(...place, sealed)
    })
  }

  readonly releases: ReleaseStore = {
    of: (sessionId) =>
      this.#statements.releases.all(sessionId).flatMap(({ stream, n, body }) => {
        const owner = streamOf(stream)
        const isWhole = owner !== undefined && owner !== 'couple' && body instanceof Uint8Array
        return isWhole ? [{ stream: owner, n: Number(n), body }] : []
      }),
    change: (sessionId, changes) => this.#whole(() => this.#changeReleases(sessionId, changes)),
  }

  #changeReleases(sessionId: string, changes: readonly ReleaseChange[]): void {
    for (const { stream, n, body } of changes) {
      const place = [sessionId, numberOf(stream), n] as const
      if (body === null) this.#statements.dropRelease.run(...place)
      else this.#statements.keepRelease.run(...place, body)
    }
  }

  sessionIds(): readonly string[] {
    return this.#statements.ids.all().map((row) => String(row.id))
  }

  read(sessionId: string, content?: Content): readonly Envelope[] {
    const rows =
      content === undefined
        ? this.#statements.read.all(sessionId)
        : this.#statements.readOne.all(sessionId, contentNumber(content))
    return rows.map((row) => envelopeFrom(sessionId, row))
  }

  remove(sessionId: string): void {
    this.#whole(() => this.#statements.remove.run(sessionId))
  }

  removeOwn(sessionId: string, stream: StreamId): void {
    this.#whole(() => {
      this.#statements.removeOwn.run(sessionId, numberOf(stream))
      this.#statements.removeOwnKey.run(sessionId, numberOf(stream))
      this.#statements.removeOwnReleases.run(sessionId, numberOf(stream))
    })
  }

  removeStream(stream: StreamId): void {
    this.#whole(() => {
      this.#statements.removeStream.run(numberOf(stream))
      this.#statements.removeStreamKeys.run(numberOf(stream))
      this.#statements.removeStreamNotes.run(numberOf(stream))
      this.#statements.removeStreamReleases.run(numberOf(stream))
    })
  }

  scrub(): void {
    // Once for what is in the log, once for what the new file wrote there.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  }

  copyTo(path: string): void {
    this.#db.prepare('VACUUM INTO ?').run(path)
  }

  exchange(work: () => void): void {
    this.close()
    try {
      work()
    } finally {
      this.#db = openDatabase(this.#path)
      this.#statements = prepare(this.#db)
      this.#file = fileAt(this.#path)
    }
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }
}

/**
 * Opens the store at `path` (`:memory:` for none) and brings it to the present schema. Throws `NewerJournal` where a
 * newer Ebb has written it (the file is not touched), and other errors where it is not sound or the disk fails
 * (`isDamage` tells which).
 */
export const openSqliteStore = (path: string): JournalStore => new SqliteStore(path)
