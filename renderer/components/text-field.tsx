import { useId } from 'react'
import styles from './text-field.module.css'

export type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** No more characters than this can be typed. */
  readonly longest?: number
  /** A word that nobody beside reads, and what a password manager should do with it. */
  readonly secret?: 'new-password' | 'current-password'
}

/** One line to type into, in whichever direction it is written. */
export const TextField = ({ label, hint, longest, secret, onChange, ...field }: TextFieldProps) => {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type={secret === undefined ? 'text' : 'password'}
        dir="auto"
        autoComplete={secret ?? 'off'}
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
