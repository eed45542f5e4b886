import type { ReactNode } from 'react'
import styles from './side-by-side.module.css'

/** A few things to press beside each other, in the middle; one under the other where there is no room. */
export const SideBySide = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
)
