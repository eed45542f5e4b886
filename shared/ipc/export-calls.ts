import { z } from 'zod'
import { TALK_FORMATS } from '../review/talk-format.ts'
import type { FileTrouble, PinAnswer } from './carried.ts'
import { partner, sessionId, triedPin } from './session-request.ts'

/** A talk taken out for other programs and for paper. */

export type ExportAnswer =
  | Exclude<PinAnswer, { readonly kind: 'done' }>
  /** `cancelled`: nobody said where to. `stopped`: somebody stopped it while it was made. */
  | { readonly kind: 'cancelled' | 'stopped' }
  /** The talk holds nothing of the kind for this seat. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file-trouble'; readonly why: FileTrouble }
  /** Under this name, whole. */
  | { readonly kind: 'saved'; readonly name: string }

export type ExportCallOutputs = {
  /** Writes what is one seat's of a talk, with the couple's facts, where it is asked to; needs the seat's PIN where one is set. */
  'export:talk': ExportAnswer
}

export const exportCallInputs = {
  'export:talk': z.object({
    sessionId,
    partner,
    pin: triedPin,
    format: z.enum(TALK_FORMATS),
    /** Whether own words may stand in a report; the other formats hold them, but for `rr`. */
    withWords: z.boolean(),
  }),
} satisfies Record<keyof ExportCallOutputs, z.ZodType>
