import type { AppState } from '#shared/ipc/app-state.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { useLive } from '../live/use-live.ts'

const ALONE = ['a'] as const

const seatsOf = ({ people, live }: Pick<AppState, 'people' | 'live'>): readonly PartnerId[] => {
  const { phase } = live
  if (phase.kind === 'idle') return people.mode === 'solo' ? ALONE : PARTNERS
  if (phase.kind === 'practice') return phase.who
  if (phase.kind === 'ended' && phase.practice !== null) return phase.practice.who
  return live.solo ? ALONE : PARTNERS
}

/** The seats there are: both, or one where somebody uses Ebb alone. A session keeps to what it was begun with. */
export const useSeats = (): readonly PartnerId[] => useLive(seatsOf)

/** Whether there is one seat only: then nothing speaks of two. */
export const useIsAlone = (): boolean => useSeats().length === 1
