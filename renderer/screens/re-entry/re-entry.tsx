import { useState } from 'react'
import { TURN_POLICY } from '#shared/practice/policy.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { after, type EpochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './re-entry.module.css'
import { GoingOn, ReEntryCards } from './re-entry-cards.tsx'

type Stage =
  | { readonly kind: 'offered' | 'cards' | 'put-away' }
  /** Until then it is quiet; from then on it is asked how it goes on. */
  | { readonly kind: 'going-on'; readonly until: EpochMs }

export type ReEntryProps = {
  readonly phase: PhaseView & { readonly kind: 'talk' | 'breather' | 'proposed' }
}

/**
 * The first minutes after a pause: cards to begin softly with, over the talk and never in its way. Offered once for every
 * return; what was put away stays so, also after a prompt. Nothing of it is told to main, nothing kept.
 */
export const ReEntry = ({ phase }: ReEntryProps) => {
  const { reEntry: words } = useWords()
  const { store } = useEbb()
  const [stage, setStage] = useState<Stage>({ kind: 'offered' })
  const isOver = useLive(({ live }) => stage.kind === 'going-on' && live.at.wall >= stage.until)
  if (phase.kind !== 'talk' || !phase.resumed) return null
  if (stage.kind === 'put-away' || (stage.kind === 'going-on' && !isOver)) return null
  const putAway = (): void => setStage({ kind: 'put-away' })
  const goOn = (): void => {
    const now = store.view()?.live.at.wall
    if (now !== undefined) setStage({ kind: 'going-on', until: after(now, TURN_POLICY.goOn) })
  }
  return (
    <aside className={styles.strip} aria-label={words.title}>
      {stage.kind === 'offered' && (
        <div className={styles.foot}>
          <p>{words.offer}</p>
          <Button onPress={() => setStage({ kind: 'cards' })}>{words.open}</Button>
          <Button rank="quiet" onPress={putAway}>
            {words.without}
          </Button>
        </div>
      )}
      {stage.kind === 'cards' && <ReEntryCards onGoOn={goOn} onClose={putAway} />}
      {stage.kind === 'going-on' && (
        <>
          <p className={styles.text} role="status">
            {words.over}
          </p>
          <GoingOn onGoOn={goOn} again />
          <div className={styles.foot}>
            <Button rank="quiet" onPress={putAway}>
              {words.close}
            </Button>
          </div>
        </>
      )}
    </aside>
  )
}
