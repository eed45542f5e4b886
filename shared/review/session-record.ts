import type { OwnTalk } from '../journal/own-file.ts'
import { piecesOf, streamOf } from '../journal/pieces.ts'
import type { PartnerId } from '../partners.ts'
import { type Entry, type FactEntry, isPacket } from '../session/facts.ts'
import type { Link } from '../straps/link.ts'

/** A session as it was recorded, as far as it is one seat's: the couple's facts, that seat's own, and what its strap sent. */
export type SessionRecord = { readonly seat: PartnerId; readonly talk: OwnTalk }

/** Straps by number: that another came is told, which it was is not. */
const numbered = () => {
  const ids = new Map<string, string>()
  return (link: Link): Link => {
    if (link.kind === 'none') return link
    const id = ids.get(link.strap.id) ?? `strap-${ids.size + 1}`
    ids.set(link.strap.id, id)
    return { ...link, strap: { id, name: '' } }
  }
}

/** That the other was ready, or stopped a recording: what was decided of it is on record, who it was no file has to say. */
const isOfOther = ({ fact }: FactEntry, seat: PartnerId): boolean =>
  fact.kind === 'ready' || ('partner' in fact && fact.partner !== seat)

/** The entries without the other's steps, and without what tells one strap from all others, which no review looks at. */
const forOthers = (entries: readonly Entry[], seat: PartnerId): readonly Entry[] => {
  const linkOf = numbered()
  return entries.flatMap((entry): Entry[] => {
    if (isPacket(entry)) return [entry]
    if (entry.stream === 'couple') return isOfOther(entry, seat) ? [] : [entry]
    const { fact } = entry
    if (fact.kind === 'strap-told') return []
    return [fact.kind === 'link' ? { ...entry, fact: { ...fact, link: linkOf(fact.link) } } : entry]
  })
}

/** What is one seat's of a session's entries in order; null where the session's beginning is not among them. */
export const recordOf = (all: readonly Entry[], seat: PartnerId): SessionRecord | null => {
  const entries = all.filter(({ stream }) => stream === 'couple' || stream === seat)
  const begun = entries.find((entry) => 'fact' in entry && entry.fact.kind === 'session-begun')
  if (begun === undefined || isPacket(begun) || begun.fact.kind !== 'session-begun') return null
  const pieces = piecesOf(forOthers(entries, seat))
  return {
    seat,
    talk: {
      id: begun.fact.id,
      couple: pieces.filter((piece) => streamOf(piece) === 'couple'),
      own: pieces.filter((piece) => streamOf(piece) === seat),
    },
  }
}
