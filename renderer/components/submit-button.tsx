import type { ReactNode } from 'react'
import styles from './button.module.css'

export type SubmitButtonProps = { readonly children: ReactNode; readonly disabled: boolean }

/** The one thing to press in a form; the enter key presses it, too. */
export const SubmitButton = ({ children, disabled }: SubmitButtonProps) => (
  <button
    type="submit"
    className={styles.button}
    data-rank="primary"
    data-size="ordinary"
    disabled={disabled}
  >
    {children}
  </button>
)
