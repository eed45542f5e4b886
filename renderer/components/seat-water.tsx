import type { PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'
import { OwnWater } from './own-water.tsx'

/** A seat's own water, where its owner lets it be seen. */
export const SeatWater = ({ partner }: { readonly partner: PartnerId }) => {
  const own = useLive(({ live }) => live.seats[partner].own)
  return own === null ? null : <OwnWater partner={partner} level={own.level} />
}
