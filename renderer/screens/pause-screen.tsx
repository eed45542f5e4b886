import type { PhaseView } from '#shared/session/phase-view.ts'
import { CommandButton } from '../components/command-button.tsx'
import { EndTalk } from '../components/end-talk.tsx'
import { PacerWater, PacerWords } from '../components/pacer.tsx'
import { ReadyButton } from '../components/ready-button.tsx'
import { ScreenFrame } from '../components/screen-frame.tsx'
import { SeatWater } from '../components/seat-water.tsx'
import { Table } from '../components/table.tsx'
import { Vessel } from '../components/vessel.tsx'
import { useWords } from '../language/words-context.ts'
import { useLive } from '../live/use-live.ts'
import { BigClock } from '../times/big-clock.tsx'
import { formatClock } from '../times/format-clock.ts'
import { lineAt } from './pause-line.ts'
import styles from './pause-screen.module.css'

const Line = ({ since }: { readonly since: number }) => {
  const { lines } = useWords().pause
  const index = useLive(({ live, settings }) =>
    lineAt(live.at.wall - since, live.simulated ? settings.timeLapse : 1, lines.length),
  )
  return (
    <p key={index} className={styles.line}>
      {lines[index]}
    </p>
  )
}

/** The promise, as large as it can be; the breath behind it; a line to read. Leaving the room is fine. */
export const PauseScreen = ({
  phase,
}: {
  readonly phase: PhaseView & { readonly kind: 'pause' }
}) => {
  const words = useWords()
  const { returnAt, moved, soon, since } = phase
  return (
    <ScreenFrame corner={<EndTalk />}>
      <Table
        picture={
          <Vessel tint="couple" shape="wide">
            <PacerWater />
            <BigClock heading says={words.pause.backAt} at={returnAt}>
              <PacerWords />
            </BigClock>
          </Vessel>
        }
        words={<Line since={since} />}
        action={
          <>
            <CommandButton request={{ kind: 'extend' }}>{words.pause.tenMore}</CommandButton>
            <p className={styles.moved} role="status">
              {soon ? words.pause.soon : moved && words.pause.moved(formatClock(returnAt))}
            </p>
          </>
        }
        below={<p className={styles.hint}>{words.pause.earlyHint}</p>}
        seat={(partner) => ({
          picture: <SeatWater partner={partner} />,
          action: <ReadyButton partner={partner} text={words.pause.early} />,
        })}
      />
    </ScreenFrame>
  )
}
