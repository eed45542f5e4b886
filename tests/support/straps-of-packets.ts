import { factFromText } from '#shared/journal/entries.ts'
import { unpackPackets } from '#shared/journal/packet-batch.ts'
import type { Envelope } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { type Entry, isPacket } from '#shared/session/facts.ts'

export type OwnedPacket = {
  readonly stream: PartnerId
  readonly packet: Uint8Array
  /** The strap it came from; null where the journal does not say. */
  readonly strap: string | null
}

/**
 * The strap of every packet, read from the one stream it lies in: the last link fact before it names the strap. After a
 * hole or an envelope that cannot be read nothing is known until the next link fact.
 */
export const strapsByStream = (envelopes: readonly Envelope[]): readonly OwnedPacket[] =>
  PARTNERS.flatMap((stream) => {
    let strap: string | null = null
    let next = 0
    return envelopes
      .filter((envelope) => envelope.stream === stream)
      .flatMap(({ seq, content, body }): readonly OwnedPacket[] => {
        if (seq !== next) strap = null
        next = seq + 1
        if (content === 'packets') {
          return unpackPackets(body, stream).map(({ packet }) => ({ stream, packet, strap }))
        }
        const entry =
          content === 'fact' ? factFromText(Buffer.from(body).toString('utf8'), stream) : null
        if (entry === null) strap = null
        else if (entry.fact.kind === 'link') {
          strap = entry.fact.link.kind === 'live' ? entry.fact.link.strap.id : null
        }
        return []
      })
  })

/** The same, from the entries in the order a replay takes them. */
export const strapsByEntry = (entries: readonly Entry[]): readonly OwnedPacket[] =>
  PARTNERS.flatMap((stream) => {
    let strap: string | null = null
    return entries
      .filter((entry) => entry.stream === stream)
      .flatMap((entry): readonly OwnedPacket[] => {
        if (isPacket(entry)) return [{ stream, packet: entry.packet, strap }]
        if (entry.fact.kind === 'link') {
          strap = entry.fact.link.kind === 'live' ? entry.fact.link.strap.id : null
        }
        return []
      })
  })
