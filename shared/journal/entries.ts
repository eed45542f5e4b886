import { parsedJson } from '../parsed-json.ts'
import type { Entry, FactEntry, PacketEntry } from '../session/facts.ts'
import { coupleFactSchema, instantSchema, partnerFactSchema } from './fact-schema.ts'
import type { StreamId } from './store.ts'

/** The text of a fact as it is kept. */
export const textFromFact = (entry: FactEntry): string =>
  JSON.stringify({ at: entry.at, fact: entry.fact })

/** The fact a kept text holds, or null where it holds none of that stream's. */
export const factFromText = (text: string, stream: StreamId): FactEntry | null => {
  const raw = parsedJson(text)
  if (typeof raw !== 'object' || raw === null || !('at' in raw) || !('fact' in raw)) return null
  const at = instantSchema.safeParse(raw.at)
  if (!at.success) return null
  if (stream === 'couple') {
    const fact = coupleFactSchema.safeParse(raw.fact)
    return fact.success ? { stream, at: at.data, fact: fact.data } : null
  }
  const fact = partnerFactSchema.safeParse(raw.fact)
  return fact.success ? { stream, at: at.data, fact: fact.data } : null
}

/**
 * Entries in the order they happened. Packets are kept in batches of one partner each, so between two facts their
 * order is told by their time; the sort is stable, so what happened at one instant keeps the journal's order.
 */
export const inOrder = (entries: readonly (FactEntry | PacketEntry)[]): readonly Entry[] =>
  entries.toSorted((one, other) => one.at.mono - other.at.mono)
