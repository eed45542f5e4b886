import { z } from 'zod'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import { PRACTICES } from '#shared/practice/practices.ts'
import { PAUSE_OUTCOMES, type TakenPause } from '#shared/session/taken-pauses.ts'
import { epochMs, millis } from '#shared/units.ts'
import type { Log } from '../log.ts'
import { open, seal } from '../vault/aead.ts'

const finite = z.number()
const takenPause: z.ZodType<TakenPause> = z.strictObject({
  promised: finite.transform(epochMs),
  outcome: z.enum(PAUSE_OUTCOMES),
})
const summarySchema: z.ZodType<SessionSummary> = z.strictObject({
  id: z.string(),
  begunAt: finite.transform(epochMs),
  length: finite.transform(millis),
  solo: z.boolean(),
  simulated: z.boolean(),
  broughtIn: z.strictObject({ at: finite.transform(epochMs), dated: z.boolean() }).nullable(),
  ended: z.boolean(),
  talked: z.boolean(),
  practice: z
    .strictObject({ kind: z.enum(PRACTICES), who: z.array(z.enum(['a', 'b'])) })
    .nullable(),
  endsEarly: z.boolean(),
  hasGap: z.boolean(),
  returnOf: z.string().nullable(),
  taken: z.array(takenPause),
})

const contextOf = (sessionId: string): string => `ebb summary 3 ${sessionId}`

const summaryFrom = (bytes: Uint8Array | null): SessionSummary | null => {
  if (bytes === null) return null
  const summary = summarySchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  return summary.success ? summary.data : null
}

/**
 * The summaries that were kept and open with `key`. They spare the list of past talks the opening of every talk: each talk
 * has keys of its own, and taking three of them out of their letter boxes costs a hundred times as much.
 */
export const keptSummaries = (
  store: JournalStore,
  key: Buffer | null,
): ReadonlyMap<string, SessionSummary> => {
  const summaries = new Map<string, SessionSummary>()
  if (key === null) return summaries
  for (const [id, sealed] of store.summaries('couple')) {
    const summary = summaryFrom(open(key, sealed, contextOf(id)))
    if (summary !== null) summaries.set(id, summary)
  }
  return summaries
}

/** Keeps a summary for the next list; without it the list is slower, and the same. */
export const keepSummary = (
  store: JournalStore,
  key: Buffer,
  summary: SessionSummary,
  log: Log,
): void => {
  try {
    const sealed = seal(key, Buffer.from(JSON.stringify(summary), 'utf8'), contextOf(summary.id))
    store.keepSummary(summary.id, 'couple', sealed)
  } catch (error) {
    log('a summary could not be kept', error)
  }
}
