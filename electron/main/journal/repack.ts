import type { Envelope, StreamId, WrappedKey } from '#shared/journal/store.ts'
import { type Entry, isPacket, type PacketEntry } from '#shared/session/facts.ts'
import type { SessionKeys } from '../vault/vault.ts'
import { openEnvelopes, type Place, sealFact, sealPackets, sealPlain } from './envelope.ts'
import type { Sealing } from './journal-writer.ts'

/** So many packets lie in one batch: some twenty minutes, so that a damaged batch costs no more. */
const LARGEST_BATCH = 1_200

export type ClosedSession = {
  readonly envelopes: readonly Envelope[]
  readonly keys: readonly WrappedKey[]
}

/**
 * A session as it is kept for good: packets in large batches pressed together, and no key that opens without its
 * owner. Null where something of it cannot be read now: then it stays as it is.
 */
export const repacked = (
  sessionId: string,
  envelopes: readonly Envelope[],
  wrapped: readonly WrappedKey[],
  keys: SessionKeys,
): ClosedSession | null => {
  const { entries, unreadable, shut } = openEnvelopes(envelopes, keys)
  if (unreadable > 0 || shut > 0) return null
  const sealedWith = wrapped.length === 0 ? null : keys
  const pen = new Pen(sessionId)
  return {
    envelopes: batches(entries).map((batch) =>
      batch.kind === 'fact'
        ? sealFact(pen.next(batch.fact.stream), batch.fact, sealedWith)
        : sealPackets(
            pen.next(batch.packets[0].stream),
            batch.packets,
            sealedWith,
            'packets-deflated',
          ),
    ),
    keys: wrapped.map((key) => ({ ...key, running: null })),
  }
}

/**
 * A session in which something is missing or damaged, all of it where it is, and no key that opens it without its owner.
 * Null where another version wrote of it, whose bytes are not at hand, or a key is not: then it stays as it is.
 */
export const withoutRunningKeys: typeof repacked = (_sessionId, envelopes, wrapped, keys) => {
  const { shut } = openEnvelopes(envelopes, keys)
  if (shut > 0 || envelopes.some(({ content }) => content === 'unreadable')) return null
  return { envelopes, keys: wrapped.map((key) => ({ ...key, running: null })) }
}

/**
 * A session that lay in the clear, from before there were keys, sealed envelope by envelope, damaged ones as they are.
 * Null where one was written by another version, or is sealed with a key that is not here: its bytes stay.
 */
export const sealedNow = (
  envelopes: readonly Envelope[],
  { keys, wrapped }: Sealing,
): ClosedSession | null => {
  const isKnown = ({ content, seal }: Envelope) => content !== 'unreadable' && seal === 'plain-1'
  if (!envelopes.every(isKnown)) return null
  return { envelopes: envelopes.map((one) => sealPlain(one, keys)), keys: wrapped }
}

/** Gives out the places of a session, from its first on. */
class Pen {
  readonly #sessionId: string
  readonly #seq: Record<StreamId, number> = { couple: 0, a: 0, b: 0 }
  #ord = 0

  constructor(sessionId: string) {
    this.#sessionId = sessionId
  }

  next(stream: StreamId): Place {
    return { sessionId: this.#sessionId, ord: this.#ord++, seq: this.#seq[stream]++ }
  }
}

type Batch =
  | { readonly kind: 'fact'; readonly fact: Exclude<Entry, PacketEntry> }
  | { readonly kind: 'packets'; readonly packets: [PacketEntry, ...PacketEntry[]] }

/**
 * Facts one by one, packets together. Read back, entries are put in order by their time, so a batch may span a fact
 * unless a packet is of the fact's very instant: then another batch begins, and the order stays what it was.
 */
const batches = (entries: readonly Entry[]): readonly Batch[] => {
  const done: Batch[] = []
  const open = new Map<StreamId, Batch & { kind: 'packets' }>()
  let factAt: number | null = null
  for (const entry of entries) {
    if (!isPacket(entry)) {
      factAt = entry.at.mono
      done.push({ kind: 'fact', fact: entry })
      continue
    }
    const batch = open.get(entry.stream)
    if (batch !== undefined && entry.at.mono !== factAt && continues(batch.packets, entry)) {
      batch.packets.push(entry)
      continue
    }
    const fresh: Batch & { kind: 'packets' } = { kind: 'packets', packets: [entry] }
    open.set(entry.stream, fresh)
    done.push(fresh)
  }
  return done
}

/** Whether a packet may lie in this batch: there is room, and both clocks have run alike since its first. */
const continues = (packets: readonly PacketEntry[], { at }: PacketEntry): boolean => {
  const first = packets[0]
  if (first === undefined || packets.length >= LARGEST_BATCH) return false
  return at.mono - first.at.mono === at.wall - first.at.wall
}
