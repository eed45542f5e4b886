import { useWords } from '../../language/speech-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { PinSection } from '../your-data/your-data-pin.tsx'
import styles from './set-up.module.css'

/** A PIN of one's own, offered and recommended, never demanded. */
export const PinStep = () => {
  const { pin: words } = useWords().setUp
  const { protection, ask } = useProtection()
  if (protection === undefined) return null
  return (
    <>
      {protection === null ? (
        <p className={styles.hint}>{words.notYet}</p>
      ) : (
        <PinSection hasPin={protection.hasPin} onChanged={ask} />
      )}
      <p className={styles.small}>{words.skip}</p>
    </>
  )
}
