import type { PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'
import { OwnWater } from './own-water.tsx'

/** A seat's own water, where its owner shows it; so far only simulated hearts do. */
export const SeatWater = ({ partner }: { readonly partner: PartnerId }) => {
  const water = useLive(({ live }) => live.water)
  return water === null ? null : <OwnWater partner={partner} level={water[partner]} />
}
