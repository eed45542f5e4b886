import type { PartnerId } from '../partners.ts'

/** The couple's facts, and each partner's own: three streams, so that one can be withheld or destroyed. */
export type StreamId = 'couple' | PartnerId

/** One piece of a stream as it lies on disk. What is outside the body says nothing about anybody's body. */
export type Envelope = {
  readonly sessionId: string
  readonly stream: StreamId
  /** Place in its stream, from 0 and without holes: a hole or a missing tail is noticed. */
  readonly seq: number
  /** Place among all of the session's envelopes. */
  readonly ord: number
  /** `unreadable`: written by another version, or damaged; it keeps its place. */
  readonly content: 'fact' | 'packets' | 'unreadable'
  /** How the body is protected. `plain-1`: not at all. */
  readonly seal: 'plain-1'
  readonly body: Uint8Array
}

/** The port to whatever keeps the journal. Every method throws where the disk does. */
export type JournalStore = {
  /** Writes all or none; on disk when it returns. */
  append(envelopes: readonly Envelope[]): void
  /** Newest first. */
  sessionIds(): readonly string[]
  /** In the order of `ord`; with `content`, only those. */
  read(sessionId: string, content?: 'fact' | 'packets'): readonly Envelope[]
  remove(sessionId: string): void
  close(): void
}
