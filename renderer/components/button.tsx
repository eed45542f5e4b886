import type { MouseEvent, ReactNode, Ref } from 'react'
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
  /** What is asked for twice is done twice: the second click of a double click is not taken. */
  readonly single?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export const Button = (props: ButtonProps) => {
  const { children, onPress, rank = 'secondary', size = 'ordinary', disabled = false } = props
  const press = ({ detail }: MouseEvent): void => {
    if (props.single !== true || detail <= 1) onPress()
  }
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
      onClick={press}
    >
      {children}
    </button>
  )
}
