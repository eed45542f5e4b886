import { useLive } from './use-live.ts'

/** What an own water is drawn against: the own rest, or in a practice without one where its owner began. */
export const useLine = (): 'rest' | 'start' =>
  useLive(({ live: { phase } }) =>
    phase.kind === 'practice' && phase.what !== 'descent' ? 'start' : 'rest',
  )
