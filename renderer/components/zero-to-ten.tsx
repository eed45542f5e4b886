import { useId } from 'react'
import { useFormats } from '../language/speech-context.ts'
import { Choices } from './choice-group.tsx'
import styles from './zero-to-ten.module.css'

const STEPS = Array.from({ length: 11 }, (_, value) => value)

export type ZeroToTenProps = {
  readonly legend: string
  readonly value: number | null
  readonly onChoose: (value: number) => void
}

/** A calm row from 0 to 10; nothing is chosen until somebody chooses. */
export const ZeroToTen = ({ legend, value, onChoose }: ZeroToTenProps) => {
  const id = useId()
  const { figure } = useFormats()
  return (
    <div className={styles.row}>
      <span id={id}>{legend}</span>
      <Choices
        labelledBy={id}
        choices={STEPS.map((value) => ({ value, text: figure(value) }))}
        value={value}
        onChoose={onChoose}
      />
    </div>
  )
}
