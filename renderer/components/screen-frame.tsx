import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'
import { NoticeBar } from './notice-bar.tsx'
import styles from './screen-frame.module.css'
import { SimulationBanner } from './simulation-banner.tsx'

export type ScreenFrameProps = {
  /** Quiet ways out, at the end of the head line. */
  readonly corner?: ReactNode
  readonly children: ReactNode
}

/** What every screen stands in: one head line, the screen, one foot line; the same places everywhere. */
export const ScreenFrame = ({ corner, children }: ScreenFrameProps) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    // The button that led here is gone with its screen: those who listen begin at the new one. Nobody else's focus
    // is taken.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <p className={styles.name}>{words.app.name}</p>
        <div className={styles.middle}>{simulated && <SimulationBanner />}</div>
        <div className={styles.corner}>{corner}</div>
      </header>
      <main ref={main} className={styles.screen} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.foot}>
        <NoticeBar />
      </footer>
    </div>
  )
}
