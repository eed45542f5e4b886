import type { ReactNode } from 'react'
import styles from './hint.module.css'

/** A small word beneath what it belongs to. */
export const Hint = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.hint}>{children}</p>
)
