import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useLive } from '../live/use-live.ts'
import styles from './ticking.module.css'
import { setWaterTime, waterTime } from './water-time.ts'

/** How often the water moves on, ms, and how many times slower than elsewhere it then flows: no step is wider than a pixel or two. */
const TICK = 2_000
const SLOWER = 16

/**
 * Water that moves on as the hand of a clock does, a little every other second. A talk lasts an hour: water that is drawn sixty times a
 * second would keep a processor, and the fan of a laptop on the table, busy for all of it.
 */
export const Ticking = ({ children }: { readonly children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  const inSight = useLive((view) => view.inSight)
  // Before whatever is drawn in its stead asks where the water is.
  useLayoutEffect(() => {
    if (!inSight) return
    const begun = performance.now()
    const from = waterTime()
    let at = from
    const move = (): void => {
      at = from + (performance.now() - begun) / SLOWER
      setWaterTime(at)
      // Not every DOM has animations (tests run without). A swell that comes up (`useSettling`) is none of the endless ones.
      for (const animation of ref.current?.getAnimations?.({ subtree: true }) ?? [])
        if (animation.playState === 'paused') animation.currentTime = at
    }
    move()
    const timer = setInterval(move, TICK)
    return () => {
      clearInterval(timer)
      // It goes on from where it was seen last.
      setWaterTime(at)
    }
  }, [inSight])
  return (
    <div ref={ref} className={styles.ticking}>
      {children}
    </div>
  )
}
