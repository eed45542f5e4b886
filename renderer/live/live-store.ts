import type { AppState, Notice, StrapCandidate } from '#shared/ipc/app-state.ts'
import type { Bridge, CallInput } from '#shared/ipc/contract.ts'
import type { WorkProgress } from '#shared/ipc/work.ts'
import { withNotice } from '#shared/notices.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { askFirstState, type FirstState } from './first-state.ts'

/** All that main has told this window. */
export type LiveView = AppState & {
  /** What the strap chooser sees, or null while it is closed. */
  readonly candidates: readonly StrapCandidate[] | null
  /** How far long work is, or null while there is none. */
  readonly work: WorkProgress | null
  /** Notices that have been read: true still, but no longer shown. */
  readonly read: readonly Notice[]
}

export type LiveStore = FirstState & {
  /** Null until the first state has come. */
  readonly view: () => LiveView | null
  readonly subscribe: (listener: () => void) => () => void
  readonly changeSettings: (change: CallInput<'settings:change'>) => void
  readonly dismiss: (notice: Notice) => void
  /** Shows nothing but the start page, or ends that. */
  readonly setAway: (away: boolean) => void
}

/** What main pushes as it stands from now on. */
const hear = (bridge: Bridge, update: (change: Partial<LiveView>) => void): void => {
  bridge.on('live:snapshot', (live) => update({ live }))
  bridge.on('app:vault', (vault) => update({ vault }))
  bridge.on('app:leaving', (leaving) => update({ leaving }))
  bridge.on('strap:recalled', (remembered) => update({ remembered }))
  bridge.on('app:people', (people) => update({ people }))
  bridge.on('work:progress', (work) => update({ work }))
  bridge.on('strap:candidates', (candidates) => update({ candidates }))
  bridge.on('app:sight', (inSight) => update({ inSight }))
}

/** The window's copy of what main says, fed by pushes from the moment it is made. */
export const createLiveStore = (bridge: Bridge): LiveStore => {
  const listeners = new Set<() => void>()
  let view: LiveView | null = null
  /** What was pushed before the first state came: it is newer than that state. */
  let early: Partial<LiveView> = {}
  let savings = 0

  const tellAll = (): void => {
    for (const listener of listeners) listener()
  }
  const update = (change: Partial<LiveView>): void => {
    if (view === null) {
      early = { ...early, ...change }
      return
    }
    view = { ...view, ...change }
    tellAll()
  }

  hear(bridge, update)
  bridge.on('app:notice', (notice) =>
    update({ notices: withNotice((view ?? early).notices ?? [], notice) }),
  )
  const begin = (state: AppState): void => {
    const notices = (early.notices ?? []).reduce(withNotice, state.notices)
    view = { candidates: null, work: null, read: [], ...state, ...early, notices }
    tellAll()
  }
  const first = askFirstState(bridge, begin, tellAll)

  const save = async (change: CallInput<'settings:change'>, before: Settings): Promise<void> => {
    const saving = ++savings
    const saved = await bridge.call('settings:change', change).catch(() => before)
    // An answer to an older change must not undo what was moved in the meantime.
    if (saving === savings) update({ settings: saved })
  }

  return {
    view: () => view,
    ...first,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    changeSettings: (change) => {
      if (view === null) return
      const before = view.settings
      // Shown at once: a slider that waits for the disk feels broken.
      update({ settings: { ...before, ...change } as Settings })
      void save(change, before)
    },
    setAway: (away) => update({ away }),
    dismiss: (notice) => {
      if (view === null) return
      update({ read: [...view.read, notice] })
    },
  }
}
