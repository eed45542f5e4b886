import type { Envelope } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { type Entry, isPacket } from '#shared/session/facts.ts'
import { openEnvelopes } from '../../electron/main/journal/envelope.ts'
import type { SessionKeys } from '../../electron/main/vault/vault.ts'

export type OwnedPacket = {
  readonly stream: PartnerId
  readonly packet: Uint8Array
  /** The strap it came from; null where the journal does not say. */
  readonly strap: string | null
}

/** Takes the entries of one stream in order and names the strap of each packet; `null` stands for a hole. */
const named = (stream: PartnerId, entries: Iterable<Entry | null>): readonly OwnedPacket[] => {
  const packets: OwnedPacket[] = []
  let strap: string | null = null
  for (const entry of entries) {
    if (entry === null) strap = null
    else if (isPacket(entry)) packets.push({ stream, packet: entry.packet, strap })
    else if (entry.fact.kind === 'link') {
      strap = entry.fact.link.kind === 'live' ? entry.fact.link.strap.id : null
    }
  }
  return packets
}

/**
 * The strap of every packet, read from the one stream it lies in: the last link fact before it names the strap. After a
 * hole or an envelope that cannot be read nothing is known until the next link fact.
 */
export const strapsByStream = (
  envelopes: readonly Envelope[],
  keys: SessionKeys,
): readonly OwnedPacket[] =>
  PARTNERS.flatMap((stream) => {
    let next = 0
    const entries = envelopes
      .filter((envelope) => envelope.stream === stream)
      .flatMap((envelope): readonly (Entry | null)[] => {
        const isHole = envelope.seq !== next
        next = envelope.seq + 1
        const opened = openEnvelopes([envelope], keys)
        return [...(isHole || opened.unreadable > 0 ? [null] : []), ...opened.entries]
      })
    return named(stream, entries)
  })

/** The same, from the entries in the order a replay takes them. */
export const strapsByEntry = (entries: readonly Entry[]): readonly OwnedPacket[] =>
  PARTNERS.flatMap((stream) =>
    named(
      stream,
      entries.filter((entry) => entry.stream === stream),
    ),
  )
