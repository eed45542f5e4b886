import type { ReactNode } from 'react'
import styles from './plot.module.css'

export type PlotProps = {
  /** The drawing's own units; it is stretched to its place. */
  readonly width: number
  readonly height: number
  /** Spoken in its place; without it something beside it says the same. */
  readonly label?: string
  /** Only a stretch of it is seen. */
  readonly isCut?: boolean
  readonly children: ReactNode
}

/** Something drawn over time, against its line; it fills what holds it. */
export const Plot = ({ width, height, label, isCut = false, children }: PlotProps) => (
  <svg
    className={styles.plot}
    data-cut={isCut}
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined}
    viewBox={`0 0 ${width} ${height}`}
    preserveAspectRatio="none"
  >
    {children}
  </svg>
)
