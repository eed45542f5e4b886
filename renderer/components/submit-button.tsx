import type { ReactNode } from 'react'
import styles from './button.module.css'

export type SubmitButtonProps = {
  readonly children: ReactNode
  readonly disabled: boolean
  readonly rank?: 'primary' | 'secondary'
}

/** The one thing to press in a form; the enter key presses it, too. */
export const SubmitButton = ({ children, disabled, rank = 'primary' }: SubmitButtonProps) => (
  <button
    type="submit"
    className={styles.button}
    data-rank={rank}
    data-size="ordinary"
    disabled={disabled}
  >
    {children}
  </button>
)
