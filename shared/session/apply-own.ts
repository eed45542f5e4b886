import type { Instant } from '../clock.ts'
import {
  withFlood,
  withFloodEnded,
  withMovement,
  withReconnect,
  withSettled,
} from '../flooding/detector.ts'
import { PARTNERS, type PartnerId } from '../partners.ts'
import type { PartnerFact } from './facts.ts'
import { type EngineState, FRESH_PARTNER, type PartnerState } from './state.ts'

/**
 * Whether a live strap brings another heart to this seat: one that either seat has had before, or one by another name.
 * The page's ids change with every reload, so a new id under the old name is the old strap.
 */
const isOtherHeart = (state: EngineState, partner: PartnerId, fact: PartnerFact): boolean => {
  if (fact.kind !== 'link' || fact.link.kind !== 'live') return false
  const { worn } = state.partners[partner]
  const { strap } = fact.link
  if (worn === null || worn.id === strap.id) return false
  const known = PARTNERS.some((id) => state.partners[id].strapIds.includes(strap.id))
  return known || worn.name !== strap.name
}

/** What is left of a seat when another heart sits down on it. */
const withoutBody = ({ knownRests, asked, link, strapIds }: PartnerState): PartnerState => ({
  ...FRESH_PARTNER,
  knownRests,
  asked,
  link,
  strapIds,
})

/** What this fact makes of the partner whose own it is; the other's state is only looked at to tell the straps apart. */
export const applyOwn = (
  state: EngineState,
  id: PartnerId,
  fact: PartnerFact,
  at: Instant,
): PartnerState => {
  const before = state.partners[id]
  const partner = isOtherHeart(state, id, fact) ? withoutBody(before) : before
  const { detector } = partner
  switch (fact.kind) {
    case 'link': {
      const next = { ...partner, link: fact.link, unknownSince: null }
      if (fact.link.kind !== 'live') return next
      const back = partner.link.kind !== 'live'
      const worn = fact.link.strap
      const strapIds = partner.strapIds.includes(worn.id)
        ? partner.strapIds
        : [...partner.strapIds, worn.id]
      const reconnected = back ? withReconnect(detector, at.mono) : detector
      return { ...next, worn, strapIds, detector: reconnected }
    }
    case 'rests-known':
      return { ...partner, knownRests: fact.rests }
    case 'baseline-set':
      return { ...partner, baseline: fact.baseline, talkLevels: [] }
    case 'flood-detected':
      return { ...partner, detector: withFlood(detector, at.mono), prompted: false }
    case 'flood-ended':
      return { ...partner, detector: withFloodEnded(detector), asked: false }
    case 'settled':
      return { ...partner, detector: withSettled(detector, at.mono) }
    case 'asked-for-pause':
      return { ...partner, asked: true }
    case 'moved':
      return { ...partner, detector: withMovement(detector, at.mono) }
    default:
      return fact satisfies never
  }
}
