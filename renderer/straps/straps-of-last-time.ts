import type { AppState } from '#shared/ipc/contract.ts'
import { otherOf, type PerPartner, perPartner } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'

/**
 * What a page that begins looks for: the strap that main still has on a seat, out of reach since the page before went,
 * perhaps before it was live and so remembered; else the one that is remembered. Simulated straps are nobody's.
 */
export const strapsOfLastTime = ({
  live,
  remembered,
}: Pick<AppState, 'live' | 'remembered'>): PerPartner<StrapIdentity | null> => {
  const seated = perPartner((partner) => {
    const { link } = live.seats[partner]
    return !live.simulated && link.kind === 'lost' ? link.strap : null
  })
  return perPartner((partner) => {
    const before = remembered[partner]
    // One strap is one heart: it may have changed its seat just now.
    return seated[partner] ?? (before?.id === seated[otherOf(partner)]?.id ? null : before)
  })
}
