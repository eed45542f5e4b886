import type { ReactNode, Ref } from 'react'
import styles from './button.module.css'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `primary` is the one thing to press; `secondary` stands beside it; `quiet` is a word in a corner. */
  readonly rank?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'large' | 'ordinary' | 'small'
  readonly disabled?: boolean
  /** Spoken instead of the text, where the text alone does not say enough. */
  readonly label?: string
  /** Where it is one of a few, whether it is the one. */
  readonly pressed?: boolean
  /** The key that does the same. */
  readonly shortcut?: string
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
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
