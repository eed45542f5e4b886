import { z } from 'zod'
import type { PartnerId } from '../partners.ts'
import type { PracticeKind } from '../practice/practices.ts'
import type { OwnPractice } from '../review/own-practice.ts'
import type { EpochMs, Millis } from '../units.ts'
import { partner, sessionId } from './session-request.ts'

/** What each has practised, for their own eyes. */

export type PracticeCallOutputs = {
  /** The practices this partner took part in, newest first; null where their seat is shut or a session runs. */
  'practice:list': readonly PracticeLine[] | null
  /** The figures of one of them; for null of the one that has just ended. Null where there is nothing of theirs to see. */
  'practice:open': OwnPractice | null
}

export type PracticeLine = {
  readonly id: string
  readonly kind: PracticeKind
  readonly who: readonly PartnerId[]
  readonly begunAt: EpochMs
  readonly length: Millis
  /** Ebb was ended in the middle of it, or the rest is gone. */
  readonly endsEarly: boolean
}

export const practiceCallInputs = {
  'practice:list': partner,
  'practice:open': z.object({ sessionId: sessionId.nullable(), partner }),
} satisfies Record<keyof PracticeCallOutputs, z.ZodType>
