import type { PartnerId } from '../partners.ts'

/** The couple's facts, and each partner's own: three streams, so that one can be withheld or destroyed. */
export const STREAMS = ['couple', 'a', 'b'] as const
export type StreamId = (typeof STREAMS)[number]

/** What a body holds: a fact, one partner's packets, or many of them packed (`packet-batch.ts`). */
export type Content = 'fact' | 'packets' | 'packets-deflated'

/**
 * The key of one stream of one session, wrapped. `own` opens with the stream's own key; `running`, while there is one,
 * without anybody's PIN: a talk that a crash has cut off goes on. It goes when the session closes.
 */
export type WrappedKey = {
  readonly stream: StreamId
  readonly own: Uint8Array
  readonly running: Uint8Array | null
}

/** One piece of a stream as it lies on disk. What is outside the body says nothing about anybody's body. */
export type Envelope = {
  readonly sessionId: string
  readonly stream: StreamId
  /** Place in its stream, from 0 and without holes: a hole or a missing tail is noticed. */
  readonly seq: number
  /** Place among all of the session's envelopes; what is said after its end has places far beyond (`after-talk.ts`). */
  readonly ord: number
  /** `unreadable`: written by another version, or damaged; it keeps its place. */
  readonly content: Content | 'unreadable'
  /** How the body is protected. `plain-1`: not at all, for hearts that are nobody's. */
  readonly seal: 'plain-1' | 'aes-256-gcm-1'
  readonly body: Uint8Array
}

/** Whole streams that a session does not have yet, with their keys. */
export type Addition = {
  readonly sessionId: string
  readonly envelopes: readonly Envelope[]
  readonly keys: readonly WrappedKey[]
}

/** Something of a session that one partner lets the other see, sealed for both. `n` tells it from the others. */
export type StoredRelease = {
  readonly stream: PartnerId
  readonly n: number
  readonly body: Uint8Array
}

/** A release put in the place of the one before; without a body, removed. */
export type ReleaseChange = Omit<StoredRelease, 'body'> & { readonly body: Uint8Array | null }

/** What partners have released. Every method throws where the disk does. */
export type ReleaseStore = {
  of(sessionId: string): readonly StoredRelease[]
  /** All of them or none. */
  change(sessionId: string, changes: readonly ReleaseChange[]): void
}

/** The port to whatever keeps the journal. Every method throws where the disk does. */
export type JournalStore = {
  /**
   * Writes envelopes of one session, all or none; on disk when it returns. `keys` come with a session's first envelopes.
   * What is there already is not written twice: after a failure whose outcome is not known, the same may come again.
   */
  append(envelopes: readonly Envelope[], keys?: readonly WrappedKey[]): void
  /** The keys of a session's streams; none where nothing of it is sealed. */
  keys(sessionId: string): readonly WrappedKey[]
  /** Puts these envelopes and keys in the place of all that a session has; all or none. */
  replace(sessionId: string, envelopes: readonly Envelope[], keys: readonly WrappedKey[]): void
  /**
   * Adds streams, of sessions that are there or not, all or none. Throws where a stream has a key already or a place is
   * taken: nothing that is there is changed.
   */
  add(additions: readonly Addition[]): void
  /**
   * Writes an envelope of a session that is there and over, and what becomes of its releases with it, all or none; throws where
   * its place is taken. Nothing of it waits in memory: it is on disk when this returns.
   */
  extend(envelope: Envelope, changes: readonly ReleaseChange[]): void
  /** In the order they came to this store, the last first. */
  sessionIds(): readonly string[]
  /** In the order of `ord`; with `content`, only those. */
  read(sessionId: string, content?: Content): readonly Envelope[]
  /**
   * The sealed summaries of sessions, by session: of the couple's facts, or of what is one partner's own. What has none is
   * summed up anew; whatever is written to a session, or removed from it, takes its summaries away.
   */
  summaries(stream: StreamId): ReadonlyMap<string, Uint8Array>
  /** Keeps one where that session has a key for that stream. */
  keepSummary(sessionId: string, stream: StreamId, sealed: Uint8Array): void
  /** A small sealed value beside the sessions; null where there is none. Its name says nothing of anybody. */
  note(name: string, stream: StreamId): Uint8Array | null
  /** Keeps it in the place of the one before; null removes. */
  keepNote(name: string, stream: StreamId, sealed: Uint8Array | null): void
  /** Goes with its session, and with its owner's stream. */
  readonly releases: ReleaseStore
  remove(sessionId: string): void
  /** Removes one stream of one session, with its key. */
  removeOwn(sessionId: string, stream: StreamId): void
  /** Removes one stream of every session, with its keys, and the stream's notes. */
  removeStream(stream: StreamId): void
  /** After something was removed: leaves no trace of it in the file or beside it. */
  scrub(): void
  /** Writes a sound copy of all of it, as sealed as it is here, to a file that is not there yet. */
  copyTo(path: string): void
  /** Lets go of the file while `work` puts another in its place, and opens what lies there then. */
  exchange(work: () => void): void
  close(): void
}
