import type { ReactNode } from 'react'
import styles from './hint.module.css'

type SaidProps = {
  readonly id?: string | undefined
  /** Read aloud when it changes. */
  readonly role?: 'status'
  readonly children: ReactNode
}

export type HintProps = SaidProps & {
  readonly as?: 'p' | 'span'
  /** How its lines break, where not as those of what it stands in. */
  readonly wrap?: 'balance' | 'pretty'
}

/** A small word beneath what it belongs to. */
export const Hint = ({ as: Tag = 'p', wrap, ...said }: HintProps) => (
  <Tag className={styles.hint} data-wrap={wrap} {...said} />
)

/** What is said beside the rest, as large and softer. */
export const Soft = (said: SaidProps) => <p className={styles.soft} {...said} />
