import type { AppState } from '#shared/ipc/app-state.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import type { LiveStore } from '../live/live-store.ts'
import type { Antenna } from './antenna.ts'

/** Whether there is one seat: as people say it between talks; a talk of real hearts keeps to what it was begun with. */
export const isAlone = ({ people, live }: Pick<AppState, 'people' | 'live'>): boolean =>
  live.phase.kind === 'idle' || live.simulated ? people.mode === 'solo' : live.solo

/**
 * Whoever uses Ebb alone has one strap: the other seat's is let go meanwhile, remembered all the same, and sought again
 * as soon as there are two. After everything was erased nothing of before is sought.
 */
export const keepToSeatsInUse = (store: LiveStore, antenna: Antenna): void => {
  let alone = false
  let waits: StrapIdentity | null = null
  store.subscribe(() => {
    const view = store.view()
    if (view === null || isAlone(view) === alone) return
    alone = !alone
    if (alone) {
      waits = antenna.leave('b')
      return
    }
    const isErased = view.notices.some(({ kind }) => kind === 'all-erased')
    if (!isErased) antenna.remember({ a: null, b: waits ?? view.remembered.b })
    waits = null
  })
}
