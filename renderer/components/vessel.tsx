import type { ReactNode } from 'react'
import styles from './vessel.module.css'

export type Tint = 'couple' | 'a' | 'b'

export type VesselProps = {
  readonly tint: Tint
  /** The table between the two is wide; a person's own is tall. */
  readonly shape: 'wide' | 'tall'
  readonly children?: ReactNode
}

/** The soft shape that holds water. */
export const Vessel = ({ tint, shape, children }: VesselProps) => (
  <div className={styles.vessel} data-tint={tint} data-shape={shape}>
    {children}
  </div>
)
