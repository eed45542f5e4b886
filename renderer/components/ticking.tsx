import { type ReactNode, useEffect, useRef } from 'react'
import styles from './ticking.module.css'

/** How often the water moves on, ms, and how many times slower than elsewhere it then flows: no step is wider than a pixel or two. */
const TICK = 1_000
const SLOWER = 8

/**
 * Water that moves on as the hand of a clock does, a little each second. A talk lasts an hour: water that is drawn sixty times a
 * second would keep a processor, and the fan of a laptop on the table, busy for all of it.
 */
export const Ticking = ({ children }: { readonly children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = (): void => {
      const seconds = performance.now() / 1_000 / SLOWER
      ref.current?.style.setProperty('--flowed', `${-seconds}s`)
    }
    move()
    const timer = setInterval(move, TICK)
    return () => clearInterval(timer)
  }, [])
  return (
    <div ref={ref} className={styles.ticking}>
      {children}
    </div>
  )
}
