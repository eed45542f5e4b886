import type { ReactNode, Ref } from 'react'
import styles from './button.module.css'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `primary` is the one thing to press; `secondary` stands beside it; `quiet` is a word in a corner. */
  readonly rank?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'large' | 'ordinary'
  readonly disabled?: boolean
  /** Spoken instead of the text, where the text alone does not say enough. */
  readonly label?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export const Button = (props: ButtonProps) => {
  const { children, onPress, rank = 'secondary', size = 'ordinary', disabled = false } = props
  return (
    <button
      ref={props.ref}
      type="button"
      className={styles.button}
      data-rank={rank}
      data-size={size}
      disabled={disabled}
      aria-label={props.label}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
