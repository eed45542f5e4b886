import { useCallback, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useEbb } from '../live/ebb-context.ts'

/** A blank page that is not drawn by then is hidden undrawn, ms (ours): hiding must not wait for a slow picture. */
const LATEST = 100

/** Runs once what is in the page has been drawn. */
const onceDrawn = (act: () => void): void => {
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    act()
  }
  requestAnimationFrame(() => requestAnimationFrame(once))
  window.setTimeout(once, LATEST)
}

/** Hides the window; its page is blank first, so that no picture of the window among the others shows what was there. */
export const useQuickExit = (): (() => void) => {
  const { bridge, store } = useEbb()
  return useCallback(() => {
    flushSync(() => store.setAway(true))
    onceDrawn(() => void bridge.call('app:away', true))
  }, [bridge, store])
}

/**
 * Escape, on every screen, over every dialog and out of every field, hides the window: one press, whatever is open. Only
 * half-written characters of an input method keep the key. It is heard before anything in the page can be, and a dialog
 * does not close by a key that was taken.
 */
export const useQuickExitKey = (): void => {
  const exit = useQuickExit()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat || event.isComposing) return
      event.preventDefault()
      exit()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [exit])
}
