import { z } from 'zod'

/** Long work: it is told how far it is, and can be stopped. One piece at a time. */

/** What is being done; each has its words. */
export type WorkKind = 'own-talks' | 'take-out' | 'bring-in'

/** How far it is: `done` of `of` steps. */
export type WorkProgress = {
  readonly kind: WorkKind
  readonly done: number
  readonly of: number
}

export type WorkCallOutputs = {
  /** Stops what is being done; false where nothing is. What was done of it whole stays. */
  'work:stop': boolean
}

export const workCallInputs = {
  'work:stop': z.undefined(),
} satisfies Record<keyof WorkCallOutputs, z.ZodType>
