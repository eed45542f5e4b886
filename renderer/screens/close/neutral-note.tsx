import { useEffect, useState } from 'react'
import { PAUSE_POLICY } from '#shared/flooding/policy.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../language/words-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './close.module.css'

/** The shortest there is. */
const [SHORTER] = PAUSE_POLICY.lengthsMin

const useNoteDue = (): boolean => {
  const { bridge } = useEbb()
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    let wanted = true
    void bridge.call('sessions:note-due', undefined).then((due) => {
      if (wanted) setDue(due)
    })
    return () => {
      wanted = false
    }
  }, [bridge])
  return isDue
}

/** Where several pauses went without a return (science 4.2): said to both, of nobody, with something easier to try. */
export const NeutralNote = () => {
  const { end } = useWords()
  const { bridge } = useEbb()
  const isDue = useNoteDue()
  const isShort = useLive(({ settings }) => settings.pauseMinutes <= SHORTER)
  if (!isDue) return null
  return (
    <div className={styles.note}>
      <p>{end.note}</p>
      {isShort ? (
        <p role="status">{end.shorterSet(SHORTER)}</p>
      ) : (
        <Button
          rank="quiet"
          onPress={() => void bridge.call('settings:change', { pauseMinutes: SHORTER })}
        >
          {end.shorter(SHORTER)}
        </Button>
      )}
    </div>
  )
}
