import { z } from 'zod'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
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

  /**
   * What was promised and neither come back to nor let go, however long ago. A crash may have come between the talk that
   * was the coming back, one of `pastTalks` then, and letting go: it is done now.
   */
  recall(pastTalks: readonly Pick<SessionSummary, 'returnOf'>[]): Promised | null {
    const text = this.#notes.read(NOTE, 'couple')
    const promise = text === null ? null : promisedFrom(text)
    if (!pastTalks.some(({ returnOf }) => returnOf !== null && returnOf === promise?.sessionId))
      return promise
    this.keep(null)
    return null
  }
}
