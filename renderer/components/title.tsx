import type { ReactNode, Ref } from 'react'
import styles from './title.module.css'

export type TitleProps = {
  readonly children: ReactNode
  /** For whoever listens and is to begin here; it then takes the focus. */
  readonly ref?: Ref<HTMLHeadingElement>
}

/** The sentence a screen is about. */
export const Title = ({ children, ref }: TitleProps) => (
  <h1 ref={ref} className={styles.title} tabIndex={ref === undefined ? undefined : -1}>
    {children}
  </h1>
)

/** What is said with it, a size smaller and softer. */
export const Subtitle = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.subtitle}>{children}</p>
)
