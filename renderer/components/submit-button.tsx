import type { MouseEvent, ReactNode } from 'react'
import styles from './button.module.css'

export type SubmitButtonProps = {
  readonly children: ReactNode
  readonly disabled: boolean
  readonly rank?: 'primary' | 'secondary'
}

/** It may stand where what led to the form stood: a double click there sends nothing off. The enter key counts nothing. */
const onlyOnce = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault()
}

/** The one thing to press in a form; the enter key presses it, too. */
export const SubmitButton = ({ children, disabled, rank = 'primary' }: SubmitButtonProps) => (
  <button
    type="submit"
    className={styles.button}
    data-rank={rank}
    data-size="ordinary"
    disabled={disabled}
    onClick={onlyOnce}
  >
    {children}
  </button>
)
