import type { PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'
import { OwnChart } from './own-chart.tsx'
import { OwnWater } from './own-water.tsx'

/** A seat's own water, where its owner lets it be seen, and as much beside it as they want. */
export const SeatWater = ({ partner }: { readonly partner: PartnerId }) => {
  const view = useLive(({ live }) => live.seats[partner].own?.view ?? null)
  const level = useLive(({ live }) => live.seats[partner].own?.level ?? null)
  if (view === null) return null
  return (
    <OwnWater partner={partner} level={level}>
      {view === 'chart' && <OwnChart partner={partner} />}
    </OwnWater>
  )
}
