import { useId } from 'react'
import styles from './text-field.module.css'

export type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** No more characters than this can be typed. */
  readonly longest: number
}

/** One line of own words, in whichever direction they are written. */
export const TextField = ({ label, hint, longest, onChange, ...field }: TextFieldProps) => {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={longest}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        {...field}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
