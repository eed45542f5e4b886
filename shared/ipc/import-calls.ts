import { z } from 'zod'
import type { Expected } from '../review/recording.ts'
import { LARGEST_FILE } from '../review/recording-limits.ts'
import type { EpochMs } from '../units.ts'
import type { PinAnswer } from './carried.ts'
import { partner, triedPin } from './session-request.ts'

/** A recording made elsewhere, brought in. */

/** One heart of a file. */
export type ReadHeart = {
  readonly lengthS: number
  /** Intervals from beat to beat, and rates; one of them may be 0. */
  readonly beats: number
  readonly rates: number
}

export type LookAnswer =
  /** Not now, or somebody stopped it. */
  | { readonly kind: 'refused' | 'stopped' }
  | { readonly kind: 'unreadable'; readonly line: number; readonly expected: Expected }
  /** Longer than a session may be. */
  | { readonly kind: 'too-long' }
  | {
      readonly kind: 'read'
      readonly hearts: readonly ReadHeart[]
      /** Of Ebb's own export, which says when it was, or that nobody knows; null for all others. */
      readonly own: { readonly begunAt: EpochMs | null } | null
    }

export type KeepAnswer = PinAnswer | { readonly kind: 'stopped' }

export type ImportCallOutputs = {
  /** Reads a file, whole or not at all; nothing is kept of it. Main remembers what was read last. */
  'import:look': LookAnswer
  /** Keeps one heart of what was read last as a session on a seat; needs the seat's PIN where one is set. */
  'import:keep': KeepAnswer
  /** Forgets what was read last. */
  'import:drop': null
}

export const importCallInputs = {
  'import:look': z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LARGEST_FILE),
  'import:keep': z.object({
    heart: z.number().int().min(0).max(1),
    partner,
    pin: triedPin,
    /** When it began; null where nobody knows. Ebb's own export says it itself. */
    begunAt: z
      .number()
      .min(0)
      .max(8.64e15)
      .transform((value) => value as EpochMs)
      .nullable(),
  }),
  'import:drop': z.undefined(),
} satisfies Record<keyof ImportCallOutputs, z.ZodType>
