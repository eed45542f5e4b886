import type { AppState } from '#shared/ipc/app-state.ts'
import { otherOf, type PerPartner, perPartner } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { isAlone } from './seats-in-use.ts'

/**
 * What a page that begins looks for: the strap that main still has on a seat, out of reach since the page before went,
 * perhaps before it was live and so remembered; else the one that is remembered. Simulated straps are nobody's, and a
 * seat that nobody sits on has none.
 */
export const strapsOfLastTime = (
  state: Pick<AppState, 'live' | 'people' | 'remembered'>,
): PerPartner<StrapIdentity | null> => {
  const { live, remembered } = state
  const alone = isAlone(state)
  const seated = perPartner((partner) => {
    const { link } = live.seats[partner]
    return !live.simulated && link.kind === 'lost' ? link.strap : null
  })
  return perPartner((partner) => {
    if (alone && partner === 'b') return null
    const before = remembered[partner]
    // One strap is one heart: it may have changed its seat just now.
    return seated[partner] ?? (before?.id === seated[otherOf(partner)]?.id ? null : before)
  })
}
