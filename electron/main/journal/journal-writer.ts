import type { Envelope, JournalStore, StreamId, WrappedKey } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { type Entry, isPacket, type PacketEntry } from '#shared/session/facts.ts'
import type { SessionKeys } from '../vault/vault.ts'
import { sealFact, sealPackets } from './envelope.ts'

/** Packets wait in memory for a second at most (numbers); a quarter of it is for a late timer and a slow disk. */
const LONGEST_WAIT_MS = 750

/** What a new session is sealed with, and how its keys are kept. */
export type Sealing = { readonly keys: SessionKeys; readonly wrapped: readonly WrappedKey[] }

/** The next free places of a session; taken up again from what is on disk. */
type Places = { readonly sessionId: string; ord: number; readonly seq: Record<StreamId, number> }

const placesAfter = (sessionId: string, envelopes: readonly Envelope[]): Places => {
  const places: Places = { sessionId, ord: 0, seq: { couple: 0, a: 0, b: 0 } }
  for (const { ord, seq, stream } of envelopes) {
    places.ord = Math.max(places.ord, ord + 1)
    places.seq[stream] = Math.max(places.seq[stream], seq + 1)
  }
  return places
}

/**
 * Writes a session's entries: facts at once, packets together within a second and always before the next fact, so
 * that no decision is on disk without what it rests on.
 */
export class JournalWriter {
  readonly #store: JournalStore
  #places: Places | null = null
  #keys: SessionKeys | null = null
  /** Keys that come to the disk with the session's first envelopes. */
  #unkept: readonly WrappedKey[] = []
  #packets: PacketEntry[] = []
  /** Sealed and on their way to the store. */
  #unwritten: Envelope[] = []
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(store: JournalStore) {
    this.#store = store
  }

  /** From now on entries belong to this new session. Without `sealing` it is nobody's, and lies in the clear. */
  begin(sessionId: string, sealing: Sealing | null = null): void {
    this.flush()
    this.#places = placesAfter(sessionId, [])
    this.#keys = sealing?.keys ?? null
    this.#unkept = sealing?.wrapped ?? []
  }

  /** From now on entries belong to this session, after what it holds already. */
  resume(sessionId: string, keys: SessionKeys | null = null): void {
    this.flush()
    this.#places = placesAfter(sessionId, this.#store.read(sessionId))
    this.#keys = keys
    this.#unkept = []
  }

  /** Facts, and all packets before them, are on disk when this returns; packets alone within a second. */
  record(entries: readonly Entry[]): void {
    let decided = false
    for (const entry of entries) {
      if (isPacket(entry)) {
        this.#packets.push(entry)
      } else {
        this.#sealPackets()
        const place = this.#nextPlace(entry.stream)
        if (place !== null) this.#unwritten.push(sealFact(place, entry, this.#keys))
        decided = true
      }
    }
    if (decided) this.flush()
    else if (this.#packets.length > 0)
      this.#timer ??= setTimeout(() => this.flush(), LONGEST_WAIT_MS)
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#sealPackets()
    if (this.#unwritten.length === 0) return
    const [envelopes, keys] = [this.#unwritten, this.#unkept]
    this.#unwritten = []
    this.#unkept = []
    this.#store.append(envelopes, keys)
  }

  /** What of this stream is still on its way goes nowhere, and its key is not kept. */
  drop(stream: PartnerId): void {
    this.#packets = this.#packets.filter((packet) => packet.stream !== stream)
    this.#unwritten = this.#unwritten.filter((envelope) => envelope.stream !== stream)
    this.#unkept = this.#unkept.filter((key) => key.stream !== stream)
  }

  /** Nothing belongs to this session any more. */
  close(): void {
    this.flush()
    this.#places = null
    this.#keys = null
  }

  #sealPackets(): void {
    const waiting = this.#packets
    this.#packets = []
    for (const partner of PARTNERS) this.#sealPacketsOf(partner, waiting)
  }

  #sealPacketsOf(partner: PartnerId, waiting: readonly PacketEntry[]): void {
    const [first, ...rest] = waiting.filter((packet) => packet.stream === partner)
    const place = first === undefined ? null : this.#nextPlace(partner)
    if (first === undefined || place === null) return
    this.#unwritten.push(sealPackets(place, [first, ...rest], this.#keys))
  }

  #nextPlace(stream: StreamId): Pick<Envelope, 'sessionId' | 'seq' | 'ord'> | null {
    const places = this.#places
    if (places === null) return null
    return { sessionId: places.sessionId, ord: places.ord++, seq: places.seq[stream]++ }
  }
}
