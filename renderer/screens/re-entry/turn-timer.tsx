import { useEffect, useRef } from 'react'
import { type Turn, turnAt } from '#shared/practice/turns.ts'
import type { EpochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { breathTone } from '../../sound/tone.ts'
import styles from './re-entry.module.css'

/** The line moves in so many steps, so that nothing ticks. */
const STEPS = 24

/** The tone of the breath, where somebody wants it: out at the change-over, and at the end. */
const useChangeTone = (kind: Turn['kind']): void => {
  const { store, bowl } = useEbb()
  const heard = useRef(kind)
  useEffect(() => {
    if (heard.current === kind) return
    heard.current = kind
    const volume = store.view()?.settings.breathSound ?? 0
    if (kind !== 'first') bowl.sound(breathTone('out', volume))
  }, [kind, store, bowl])
}

const Running = ({ begun }: { readonly begun: EpochMs }) => {
  const { reEntry: words } = useWords()
  const turn = useLive(({ live }) => {
    const { kind, share } = turnAt(begun, live.at.wall)
    return { kind, step: Math.floor(share * STEPS) }
  })
  useChangeTone(turn.kind)
  return (
    <>
      <p className={styles.turn} role="status">
        {words.turns[turn.kind]}
      </p>
      <div className={styles.line} aria-hidden="true">
        <div className={styles.gone} style={{ inlineSize: `${(100 * turn.step) / STEPS}%` }} />
      </div>
    </>
  )
}

export type TurnTimerProps = {
  /** When the first turn began, on the wall clock; null while nobody takes turns. */
  readonly begun: EpochMs | null
  readonly onBegin: (begun: EpochMs | null) => void
}

/** Two minutes for each, by the clock; nobody is named, and nothing rings. */
export const TurnTimer = ({ begun, onBegin }: TurnTimerProps) => {
  const { turns } = useWords().reEntry
  const { store } = useEbb()
  const isDone = useLive(
    ({ live }) => begun !== null && turnAt(begun, live.at.wall).kind === 'done',
  )
  const begin = (): void => onBegin(store.view()?.live.at.wall ?? null)
  return (
    <div className={styles.turns}>
      {begun !== null && <Running begun={begun} />}
      {begun === null || isDone ? (
        <Button rank="quiet" onPress={begin}>
          {begun === null ? turns.begin : turns.again}
        </Button>
      ) : (
        <Button rank="quiet" onPress={() => onBegin(null)}>
          {turns.stop}
        </Button>
      )}
    </div>
  )
}
