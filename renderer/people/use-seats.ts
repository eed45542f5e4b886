import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'

const ALONE = ['a'] as const

/** The seats there are: both, or one where somebody uses Ebb alone. A demonstration always has both. */
export const useSeats = (): readonly PartnerId[] =>
  useLive(({ people, live }) => people.mode === 'solo' && !live.simulated) ? ALONE : PARTNERS
