import { z } from 'zod'
import type { Promised } from '#shared/session/promise.ts'
import type { EpochMs } from '#shared/units.ts'
import type { SealedNotes } from './journal/sealed-notes.ts'

/** The note that holds it: the couple's, so that a promise is shown before anybody has entered a PIN. */
const NOTE = 'promise'

const promised: z.ZodType<Promised> = z.object({
  sessionId: z.string(),
  returnAt: z.number().transform((value) => value as EpochMs),
})

const promisedFrom = (text: string): Promised | null => {
  try {
    return promised.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What the two promised when a talk ended with "not today", kept until they talk again or let it go. */
export class PromiseMemory {
  readonly #notes: Pick<SealedNotes, 'read' | 'write'>

  constructor(notes: Pick<SealedNotes, 'read' | 'write'>) {
    this.#notes = notes
  }

  keep(promise: Promised | null): void {
    this.#notes.write(NOTE, 'couple', promise === null ? null : JSON.stringify(promise))
  }

  /** What was promised and neither come back to nor let go, however long ago. */
  recall(): Promised | null {
    const text = this.#notes.read(NOTE, 'couple')
    return text === null ? null : promisedFrom(text)
  }
}
