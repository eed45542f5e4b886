import { useId } from 'react'
import styles from './passphrase-field.module.css'

export type PassphraseFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What a password manager should do with it. */
  readonly purpose: 'new-password' | 'current-password'
}

/** A line for a word that nobody beside reads. */
export const PassphraseField = ({
  label,
  hint,
  value,
  onChange,
  purpose,
}: PassphraseFieldProps) => {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        type="password"
        autoComplete={purpose}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
