import { factFromText, inOrder, textFromFact } from '#shared/journal/entries.ts'
import { packPackets, unpackPackets } from '#shared/journal/packet-batch.ts'
import type { Envelope } from '#shared/journal/store.ts'
import type { Entry, FactEntry, PacketEntry } from '#shared/session/facts.ts'

type Place = Pick<Envelope, 'sessionId' | 'seq' | 'ord'>

/** Puts a fact, or one partner's packets, into an envelope. Encryption will be another `seal`. */
export const sealFact = (place: Place, entry: FactEntry): Envelope => ({
  ...place,
  stream: entry.stream,
  content: 'fact',
  seal: 'plain-1',
  body: Buffer.from(textFromFact(entry), 'utf8'),
})

export const sealPackets = (
  place: Place,
  stream: PacketEntry['stream'],
  packets: readonly PacketEntry[],
): Envelope => ({
  ...place,
  stream,
  content: 'packets',
  seal: 'plain-1',
  body: packPackets(packets),
})

const factOf = (envelope: Envelope): FactEntry | null =>
  factFromText(Buffer.from(envelope.body).toString('utf8'), envelope.stream)

const packetsOf = (envelope: Envelope): readonly PacketEntry[] =>
  envelope.stream === 'couple' ? [] : unpackPackets(envelope.body, envelope.stream)

export type Opened = {
  readonly entries: readonly Entry[]
  /** Envelopes that could not be read; what stands before and after them is kept. */
  readonly unreadable: number
}

/** Everything the envelopes of one session hold, in the order it happened. */
export const openEnvelopes = (envelopes: readonly Envelope[]): Opened => {
  let unreadable = 0
  const entries = envelopes.flatMap((envelope): readonly (FactEntry | PacketEntry)[] => {
    if (envelope.content === 'packets') return packetsOf(envelope)
    const fact = envelope.content === 'fact' ? factOf(envelope) : null
    if (fact !== null) return [fact]
    unreadable += 1
    return []
  })
  return { entries: inOrder(entries), unreadable }
}

/** The facts among them, in the order they were written. */
export const openFacts = (envelopes: readonly Envelope[]): readonly FactEntry[] =>
  envelopes.flatMap((envelope) => {
    const fact = envelope.content === 'fact' ? factOf(envelope) : null
    return fact === null ? [] : [fact]
  })
