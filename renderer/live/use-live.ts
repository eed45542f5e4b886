import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useEbb } from './ebb-context.ts'
import type { LiveView } from './live-store.ts'
import { sameValue } from './same-value.ts'

/**
 * A part of what main says. The component is drawn again only when that part says something else. Only for what is
 * shown once the first state is there: `App` waits for it.
 */
export const useLive = <T>(select: (view: LiveView) => T): T => {
  const { store } = useEbb()
  const last = useRef<{ readonly value: T } | null>(null)
  const read = useCallback((): T => {
    const view = store.view()
    if (view === null) throw new Error('asked before the first state came')
    const value = select(view)
    if (last.current !== null && sameValue(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }, [store, select])
  return useSyncExternalStore(store.subscribe, read)
}

/** Whether the first state has come. Throws where main could not say it: nothing can be shown then. */
export const useHasState = (): boolean => {
  const { store } = useEbb()
  const failure = useSyncExternalStore(store.subscribe, store.failure)
  if (failure !== null) throw failure
  return useSyncExternalStore(store.subscribe, () => store.view() !== null)
}
