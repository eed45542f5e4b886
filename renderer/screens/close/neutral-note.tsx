import { useEffect, useState } from 'react'
import { PAUSE_POLICY } from '#shared/flooding/policy.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useIsAlone } from '../../people/use-seats.ts'
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
  const { end, alone } = useWords()
  const isAlone = useIsAlone()
  const { store } = useEbb()
  const isDue = useNoteDue()
  const [chosen, setChosen] = useState(false)
  const isShort = useLive(({ settings }) => settings.pauseMinutes <= SHORTER)
  if (!isDue) return null
  const choose = (): void => {
    setChosen(true)
    store.changeSettings({ pauseMinutes: SHORTER })
  }
  return (
    <div className={styles.note}>
      <p>{isAlone ? alone.note : end.note}</p>
      {!isShort && (
        <Button rank="quiet" onPress={choose}>
          {end.shorter(SHORTER)}
        </Button>
      )}
      <p role="status">{chosen && isShort && end.shorterSet(SHORTER)}</p>
    </div>
  )
}
