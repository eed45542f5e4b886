import type { Envelope, JournalStore, StreamId } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { type Entry, isPacket, type PacketEntry } from '#shared/session/facts.ts'
import type { Log } from '../log.ts'
import { sealFact, sealPackets } from './envelope.ts'

/** Packets wait in memory for this long at most (numbers). */
const LONGEST_WAIT_MS = 1_000

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
  readonly #log: Log
  readonly #onFailure: () => void
  #places: Places | null = null
  #packets: PacketEntry[] = []
  /** Sealed and not yet on disk: more than nothing only after a write has failed. */
  #unwritten: Envelope[] = []
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(store: JournalStore, log: Log, onFailure: () => void) {
    this.#store = store
    this.#log = log
    this.#onFailure = onFailure
  }

  /** From now on entries belong to this new session. */
  begin(sessionId: string): void {
    this.flush()
    this.#places = placesAfter(sessionId, [])
  }

  /** From now on entries belong to this session, after what it holds already. */
  resume(sessionId: string): void {
    this.flush()
    this.#places = placesAfter(sessionId, this.#store.read(sessionId))
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
        if (place !== null) this.#unwritten.push(sealFact(place, entry))
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
    try {
      this.#store.append(this.#unwritten)
      this.#unwritten = []
    } catch (error) {
      // What could not be written is tried again with the next entry; the talk goes on meanwhile.
      this.#log('the journal could not be written', error)
      this.#onFailure()
    }
  }

  close(): void {
    this.flush()
    this.#places = null
  }

  #sealPackets(): void {
    const waiting = this.#packets
    this.#packets = []
    for (const partner of PARTNERS) this.#sealPacketsOf(partner, waiting)
  }

  #sealPacketsOf(partner: PartnerId, waiting: readonly PacketEntry[]): void {
    const own = waiting.filter((packet) => packet.stream === partner)
    const place = own.length > 0 ? this.#nextPlace(partner) : null
    if (place !== null) this.#unwritten.push(sealPackets(place, partner, own))
  }

  #nextPlace(stream: StreamId): Pick<Envelope, 'sessionId' | 'seq' | 'ord'> | null {
    const places = this.#places
    if (places === null) return null
    return { sessionId: places.sessionId, ord: places.ord++, seq: places.seq[stream]++ }
  }
}
