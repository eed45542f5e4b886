import { useEffect, useRef } from 'react'
import { isBare } from './use-letter-keys.ts'

/** The page itself, or its main part, where the focus starts on a new screen. */
const isFree = (element: Element | null): boolean =>
  element === null || element.matches('body, html, main')

/**
 * The space bar does the one thing while no control has the focus. A button pressed with a pointer gives the focus
 * back, or the next space bar would press that button again.
 */
export const useSpaceBar = (act: () => void): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !isBare(event) || !isFree(document.activeElement)) return
      event.preventDefault()
      latest.current()
    }
    const onClick = (event: MouseEvent): void => {
      // A click made by the keyboard has no clicks counted.
      if (event.detail > 0 && document.activeElement instanceof HTMLButtonElement) {
        document.activeElement.blur()
      }
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])
}
