import type { ReactNode, Ref } from 'react'
import styles from './link-button.module.css'

export type LinkButtonProps = {
  readonly ref?: Ref<HTMLButtonElement>
  /** Spoken instead of the text, where the text alone does not say enough. */
  readonly label: string
  /** Whether what it opens at its place is open. */
  readonly expanded?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** The name of a line in a list, which opens what the line is of. */
export const LinkButton = ({ ref, label, expanded, onPress, children }: LinkButtonProps) => (
  <button
    ref={ref}
    type="button"
    className={styles.link}
    aria-label={label}
    aria-expanded={expanded}
    onClick={onPress}
  >
    {children}
  </button>
)
