import { useId } from 'react'
import styles from './select.module.css'

export type SelectProps<T> = {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [value: T, text: string])[]
  readonly onChoose: (value: T) => void
}

/** Many ways, or a few in a small place, one chosen. */
export const Select = <T extends string>({ label, value, choices, onChoose }: SelectProps<T>) => {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => {
          const chosen = choices[target.selectedIndex]
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
