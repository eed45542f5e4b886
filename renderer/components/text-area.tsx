import { useId } from 'react'
import { LONGEST_WORDS } from '#shared/session/own-words.ts'
import styles from './text-area.module.css'

export type TextAreaProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Some lines of own words, in whichever direction they are written; it grows with them. */
export const TextArea = ({ label, value, onChange }: TextAreaProps) => {
  const id = useId()
  return (
    <div className={styles.text}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.area}
        dir="auto"
        rows={2}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_WORDS}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
