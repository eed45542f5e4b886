import { type Entry, type FactEntry, isPacket, type PacketEntry } from '../session/facts.ts'
import type { StreamId } from './store.ts'

/** What one envelope of a session holds, and its places there. */
export type Piece = { readonly seq: number; readonly ord: number } & (
  | { readonly entry: FactEntry }
  | { readonly packets: readonly [PacketEntry, ...PacketEntry[]] }
)

/** So many packets lie in one piece: some twenty minutes, so that a damaged one costs no more. */
const LARGEST_BATCH = 1_200

type Batch = FactEntry | [PacketEntry, ...PacketEntry[]]

/** Whether a packet may lie in this batch: there is room, and both clocks have run alike since its first. */
const continues = (
  packets: readonly [PacketEntry, ...PacketEntry[]],
  { at }: PacketEntry,
): boolean => {
  const [first] = packets
  if (packets.length >= LARGEST_BATCH) return false
  return at.mono - first.at.mono === at.wall - first.at.wall
}

/**
 * Facts one by one, packets together. Read back, entries are put in order by their time, so a batch may span a fact
 * unless a packet is of the fact's very instant: then another batch begins, and the order stays what it was.
 */
const batches = (entries: readonly Entry[]): readonly Batch[] => {
  const done: Batch[] = []
  const open = new Map<StreamId, [PacketEntry, ...PacketEntry[]]>()
  let factAt: number | null = null
  for (const entry of entries) {
    if (!isPacket(entry)) {
      factAt = entry.at.mono
      done.push(entry)
      continue
    }
    const batch = open.get(entry.stream)
    if (batch !== undefined && entry.at.mono !== factAt && continues(batch, entry)) {
      batch.push(entry)
      continue
    }
    const fresh: [PacketEntry, ...PacketEntry[]] = [entry]
    open.set(entry.stream, fresh)
    done.push(fresh)
  }
  return done
}

/** The stream a piece lies in. */
export const streamOf = (piece: Piece): StreamId =>
  'entry' in piece ? piece.entry.stream : piece.packets[0].stream

/** A session's entries in order as the pieces it is kept in, from its first place on. */
export const piecesOf = (entries: readonly Entry[]): readonly Piece[] => {
  const next: Record<StreamId, number> = { couple: 0, a: 0, b: 0 }
  return batches(entries).map((batch, ord): Piece => {
    if ('fact' in batch) return { ord, seq: next[batch.stream]++, entry: batch }
    return { ord, seq: next[batch[0].stream]++, packets: batch }
  })
}
