import { useEffect } from 'react'
import { Button } from '../../components/button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import styles from './away-screen.module.css'

/** After a quick exit: the same page whatever goes on behind it, no talk, no time, no name, no notice. */
export const AwayScreen = () => {
  const { app, quickExit } = useWords()
  const { bridge, store } = useEbb()
  useEffect(() => {
    // What had the focus is gone, and Enter must not go on by itself.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }, [])
  const goOn = (): void => {
    store.setAway(false)
    void bridge.call('app:away', false)
  }
  return (
    <main className={styles.away}>
      <h1 className={styles.name}>{app.name}</h1>
      <div className={styles.picture}>
        <CoupleWater />
      </div>
      <Button onPress={goOn}>{quickExit.goOn}</Button>
    </main>
  )
}
