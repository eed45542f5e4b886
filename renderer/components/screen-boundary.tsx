import { Component, type ReactNode } from 'react'
import { useSpeech } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { Button } from './button.tsx'
import styles from './screen-boundary.module.css'

type Props = { readonly children: ReactNode; readonly onAgain?: () => void }

/** What was promised stands here, too. */
const Failed = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { words, formats } = useSpeech()
  const phase = useEbb().store.view()?.live.phase
  return (
    <main className={styles.failed}>
      <p className={styles.name}>{words.app.name}</p>
      <div className={styles.words} role="alert">
        <h1>{words.failed.title}</h1>
        <p>{words.failed.stays}</p>
        {phase?.kind === 'pause' && (
          <p className={styles.return}>{words.timeChoice.today(formats.clock(phase.returnAt))}</p>
        )}
        <Button onPress={onAgain}>{words.failed.again}</Button>
      </div>
    </main>
  )
}

/** Where a screen cannot be drawn, words and a way back stand in its place, and no empty window. */
export class ScreenBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  readonly #again = (): void => {
    this.props.onAgain?.()
    this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onAgain={this.#again} /> : this.props.children
  }
}
