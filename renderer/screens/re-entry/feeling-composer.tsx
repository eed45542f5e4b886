import { useState } from 'react'
import { Hint } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { saysAbsolute } from './absolutes.ts'
import styles from './re-entry.module.css'

const PARTS = ['felt', 'about', 'need'] as const

/** Longer than any sentence anybody can give back, UTF-16 units (ours). */
const LONGEST = 120

/** "I felt … about … . I need … .", found together. It lives in these fields and nowhere else. */
export const FeelingComposer = () => {
  const { reEntry: words } = useWords()
  const [parts, setParts] = useState({ felt: '', about: '', need: '' })
  const isHard = saysAbsolute(Object.values(parts).join(' '), words.addressed, words.absolutes)
  return (
    <>
      <p className={styles.sentence}>
        {PARTS.map((part) => (
          <label key={part} className={styles.part}>
            {words[part]}
            <input
              type="text"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              className={styles.field}
              maxLength={LONGEST}
              value={parts[part]}
              onChange={({ target }) => setParts({ ...parts, [part]: target.value })}
            />
          </label>
        ))}
      </p>
      <Hint role="status">{isHard ? words.softer : words.stays}</Hint>
    </>
  )
}
