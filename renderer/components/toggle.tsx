import type { ReactNode } from 'react'
import styles from './toggle.module.css'

export type ToggleProps = {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly disabled?: boolean
  /** Spoken instead of the text, where the text alone does not say enough. */
  readonly label?: string
  readonly describedBy?: string
  readonly children: ReactNode
}

/** A quiet wish: one press says it, another takes it back. */
export const Toggle = ({ pressed, onPress, disabled = false, ...props }: ToggleProps) => (
  <button
    type="button"
    className={styles.toggle}
    aria-pressed={pressed}
    aria-label={props.label}
    aria-describedby={props.describedBy}
    disabled={disabled}
    onClick={onPress}
  >
    {props.children}
  </button>
)
