import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'

const ALONE = ['a'] as const

/** The seats there are: both, or one where somebody uses Ebb alone. */
export const useSeats = (): readonly PartnerId[] =>
  useLive(({ live }) => live.solo) ? ALONE : PARTNERS
