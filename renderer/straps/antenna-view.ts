import type { PartnerId, PerPartner } from '#shared/partners.ts'

/** Why a seat still has no strap. */
export type SeatHint = 'nothing' | 'no-answer'

/**
 * How a search stands. `paused`: the browser has stopped listening; what is listed may still be chosen. `failed`: it was
 * refused, or ended without a strap.
 */
export type Search = 'on' | 'paused' | 'failed'

/** What is to be seen of the search for straps. */
export type AntennaView = {
  /** For whom a strap is being chosen. */
  readonly choosing: {
    readonly partner: PartnerId
    readonly cancelled: boolean
    readonly search: Search
  } | null
  readonly hints: PerPartner<SeatHint | null>
}
