import type { Bpm } from '../units.ts'

/** Why a level cannot be told (product, "Honest signals"). Never a number, never the last value. */
export type UnknownReason =
  | 'no-strap'
  | 'connecting'
  | 'lost'
  | 'no-data'
  | 'no-contact'
  | 'frozen'
  | 'artefacts'
  | 'disagree'
  | 'settling'

/** A partner's heart rate now: the median of the last 15 s, or unknown with the reason. */
export type Level =
  | {
      readonly kind: 'known'
      readonly bpm: Bpm
      /** The rate of the last seconds: nimbler, and less to be trusted. */
      readonly nowBpm: Bpm
      readonly source: 'rr' | 'rate'
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }

export const unknownLevel = (reason: UnknownReason): Level => ({ kind: 'unknown', reason })
