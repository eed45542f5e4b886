import { useEffect, useRef, useState } from 'react'
import { MINUTE } from '#shared/units.ts'

/** So long without a hand on the window, and what was opened without holding hides itself (ours). */
const UNTOUCHED_FOR = 2 * MINUTE

type Seen<T> =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'shown'; readonly value: T }
  | { readonly kind: 'refused' }

/** `held`: it shows as long as somebody holds it. `kept`: until it is hidden. */
type Way = 'held' | 'kept'

export type HandOver<T> = {
  readonly seen: Seen<T>
  readonly way: Way | null
  readonly open: (way: Way) => void
  readonly hide: () => void
}

const HIDDEN = { kind: 'hidden' } as const

/** Hides at all that says nobody holds it any more, wherever on the page or outside it happens. */
const useLettingGo = (way: Way | null, hide: () => void): void => {
  useEffect(() => {
    if (way === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    window.addEventListener('blur', hide, { signal })
    document.addEventListener('visibilitychange', hide, { signal })
    if (way === 'held') {
      for (const end of ['pointerup', 'pointercancel'])
        window.addEventListener(end, hide, { signal })
      window.addEventListener('keyup', ({ key }) => (key === ' ' || key === 'Enter') && hide(), {
        signal,
      })
      return () => leaving.abort()
    }
    let timer = window.setTimeout(hide, UNTOUCHED_FOR)
    const touched = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(hide, UNTOUCHED_FOR)
    }
    for (const touch of ['pointermove', 'pointerdown', 'keydown', 'wheel']) {
      window.addEventListener(touch, touched, { signal, passive: true })
    }
    return () => {
      leaving.abort()
      window.clearTimeout(timer)
    }
  }, [way, hide])
}

/**
 * Whether the private part is open, and what was fetched for it: anew each time, and forgotten when it hides.
 * `hidesItself`: false where there is nobody to hide it from.
 */
export const useHandOver = <T>(fetch: () => Promise<T>, hidesItself = true): HandOver<T> => {
  const [seen, setSeen] = useState<Seen<T>>(HIDDEN)
  const [way, setWay] = useState<Way | null>(null)
  /** Counts openings: what comes for one that is over is dropped. */
  const opening = useRef(0)
  const [hide] = useState(() => (): void => {
    opening.current += 1
    setSeen(HIDDEN)
    setWay(null)
  })
  useLettingGo(hidesItself ? way : null, hide)
  const open = (next: Way): void => {
    opening.current += 1
    const mine = opening.current
    setWay(next)
    setSeen({ kind: 'opening' })
    const settle = (outcome: Seen<T>): void => {
      if (mine === opening.current) setSeen(outcome)
    }
    fetch().then(
      (value) => settle({ kind: 'shown', value }),
      () => settle({ kind: 'refused' }),
    )
  }
  return { seen, way, open, hide }
}
