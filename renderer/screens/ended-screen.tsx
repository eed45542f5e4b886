import { isKept } from '#shared/notices.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { MINUTE } from '#shared/units.ts'
import { CommandButton } from '../components/command-button.tsx'
import { ScreenFrame } from '../components/screen-frame.tsx'
import { Sea } from '../components/sea.tsx'
import { Table } from '../components/table.tsx'
import { Vessel } from '../components/vessel.tsx'
import { useWords } from '../language/words-context.ts'
import { useLive } from '../live/use-live.ts'
import styles from './ended-screen.module.css'

/** The couple's own facts, and nobody's body. */
export const EndedScreen = ({
  phase,
}: {
  readonly phase: PhaseView & { readonly kind: 'ended' }
}) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const kept = useLive(({ notices }) => isKept(notices))
  const minutes = words.talk.minutes(Math.round(phase.length / MINUTE))
  return (
    <ScreenFrame>
      <Table
        picture={
          <Vessel tint="couple" shape="wide">
            <Sea stillness={0.7} />
          </Vessel>
        }
        words={
          <>
            <h1 className={styles.title}>{words.end.title}</h1>
            <p className={styles.summary}>
              {words.end.summary(minutes, words.end.pauses(phase.pauses.length))}
            </p>
          </>
        }
        action={
          <CommandButton rank="primary" size="large" request={{ kind: 'leave' }}>
            {words.end.leave}
          </CommandButton>
        }
        below={
          <p className={styles.kept}>{simulated ? words.end.simulated : kept && words.end.kept}</p>
        }
      />
    </ScreenFrame>
  )
}
