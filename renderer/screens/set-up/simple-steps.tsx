import { useWords } from '../../language/speech-context.ts'
import styles from './set-up.module.css'

const Lines = ({
  lines,
  spoken,
}: {
  readonly lines: readonly string[]
  readonly spoken?: true
}) => (
  <ul className={spoken ? `${styles.lines} ${styles.spoken}` : styles.lines}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** What Ebb is and is not. */
export const AboutStep = () => {
  const { about } = useWords().setUp
  return (
    <>
      <Lines lines={about.is} />
      <div className={styles.quietly}>
        <Lines lines={about.isNot} />
      </div>
    </>
  )
}

/** Caring is not fixing: a card to read, once. */
export const CaringStep = () => <Lines lines={useWords().setUp.caring.lines} spoken />
