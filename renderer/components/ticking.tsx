import { type ReactNode, useEffect, useRef } from 'react'
import { useLive } from '../live/use-live.ts'
import styles from './ticking.module.css'

/** How often the water moves on, ms, and how many times slower than elsewhere it then flows: no step is wider than a pixel or two. */
const TICK = 2_000
const SLOWER = 16

/**
 * Water that moves on as the hand of a clock does, a little every other second. A talk lasts an hour: water that is drawn sixty times a
 * second would keep a processor, and the fan of a laptop on the table, busy for all of it.
 */
export const Ticking = ({ children }: { readonly children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  const unseen = useLive((view) => view.unseen)
  useEffect(() => {
    if (unseen) return
    const move = (): void => {
      const at = performance.now() / SLOWER
      // Not every DOM has animations (tests run without).
      for (const animation of ref.current?.getAnimations?.({ subtree: true }) ?? [])
        animation.currentTime = at
    }
    move()
    const timer = setInterval(move, TICK)
    return () => clearInterval(timer)
  }, [unseen])
  return (
    <div ref={ref} className={styles.ticking}>
      {children}
    </div>
  )
}
