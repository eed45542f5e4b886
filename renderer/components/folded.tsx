import type { ReactNode } from 'react'
import { FoldButton, useFold } from './fold.tsx'
import styles from './folded.module.css'

export type FoldedProps = { readonly title: string; readonly children: ReactNode }

/** What only some look for, and nobody has to read past: it opens under its title. */
export const Folded = ({ title, children }: FoldedProps) => {
  const fold = useFold()
  return (
    <div className={styles.folded}>
      <FoldButton fold={fold}>{title}</FoldButton>
      {fold.isOpen && <div id={fold.id}>{children}</div>}
    </div>
  )
}
