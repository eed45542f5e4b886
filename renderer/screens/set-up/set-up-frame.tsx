import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import styles from './set-up-frame.module.css'

export type SetUpFrameProps = {
  readonly title: ReactNode
  /** How far it has come; absent where one thing is looked at again. */
  readonly progress?: { readonly at: number; readonly of: number }
  readonly onLater: () => void
  readonly children: ReactNode
  /** The ways on; they stand in the same place on every step. */
  readonly ways: ReactNode
}

/** One step: a thin way along the top, one thing to read or say, and beneath it the way on. */
export const SetUpFrame = ({ title, progress, onLater, children, ways }: SetUpFrameProps) => {
  const words = useWords().setUp
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that led here is gone with its step: those who listen begin at the new one.
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <ScreenFrame
      corner={
        <Button rank="quiet" onPress={onLater}>
          {progress === undefined && <Icon name="back" />}
          {progress === undefined ? words.back : words.later}
        </Button>
      }
    >
      <div className={styles.step} data-column>
        {progress !== undefined && (
          <div className={styles.progress}>
            <div className={styles.way} aria-hidden="true">
              <div style={{ inlineSize: `${(progress.at / progress.of) * 100}%` }} />
            </div>
            <p className={styles.count}>{words.progress(progress.at, progress.of)}</p>
          </div>
        )}
        <Title ref={heading}>{title}</Title>
        <div className={styles.content}>{children}</div>
        <div className={styles.ways}>{ways}</div>
      </div>
    </ScreenFrame>
  )
}
