import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'

const ALONE = ['a'] as const

/** The seats there are: both, or one where somebody uses Ebb alone. A talk keeps to what it was begun with. */
export const useSeats = (): readonly PartnerId[] =>
  useLive(({ people, live }) => (live.phase.kind === 'idle' ? people.mode === 'solo' : live.solo))
    ? ALONE
    : PARTNERS

/** Whether there is one seat only: then nothing speaks of two. */
export const useIsAlone = (): boolean => useSeats().length === 1
