import type { PartnerId, PerPartner } from '#shared/partners.ts'

/** Why a seat still has no strap. */
export type SeatHint = 'nothing' | 'cancelled' | 'no-answer'

/** What is to be seen of the search for straps. */
export type AntennaView = {
  /** For whom a strap is being chosen. */
  readonly choosing: {
    readonly partner: PartnerId
    readonly cancelled: boolean
    /** The browser has stopped listening; what is listed may still be chosen. */
    readonly over: boolean
  } | null
  readonly hints: PerPartner<SeatHint | null>
}
