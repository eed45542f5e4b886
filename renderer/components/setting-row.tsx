import { type ReactNode, useId } from 'react'
import { Hint } from './hint.tsx'
import styles from './setting-row.module.css'

export type SettingProps = {
  readonly legend: string
  readonly hint?: string | undefined
  readonly children: (ids: {
    readonly labelledBy: string
    readonly describedBy: string | undefined
  }) => ReactNode
}

/** One line of the settings: what it is, the ways, and a word about them. */
export const SettingRow = ({ legend, hint, children }: SettingProps) => {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div className={styles.row}>
      <span id={id} className={styles.legend}>
        {legend}
      </span>
      <div className={styles.control}>
        {children({ labelledBy: id, describedBy: hintId })}
        {hint !== undefined && (
          <Hint wrap="pretty" id={hintId}>
            {hint}
          </Hint>
        )}
      </div>
    </div>
  )
}
