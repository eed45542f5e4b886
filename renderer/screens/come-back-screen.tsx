import type { PhaseView } from '#shared/session/phase-view.ts'
import { epochMs, MINUTE } from '#shared/units.ts'
import { CommandButton } from '../components/command-button.tsx'
import { EndTalk } from '../components/end-talk.tsx'
import { ReadyButton } from '../components/ready-button.tsx'
import { ScreenFrame } from '../components/screen-frame.tsx'
import { Sea } from '../components/sea.tsx'
import { SeatWater } from '../components/seat-water.tsx'
import { Table } from '../components/table.tsx'
import { Vessel } from '../components/vessel.tsx'
import { useWords } from '../language/words-context.ts'
import { useLive } from '../live/use-live.ts'
import { useNames } from '../people/use-name.ts'
import { BigClock } from '../times/big-clock.tsx'
import styles from './come-back-screen.module.css'

/** The return: a minute of sitting, and each says when they are ready. */
export const ComeBackScreen = ({
  phase,
}: {
  readonly phase: PhaseView & { readonly kind: 'return' }
}) => {
  const words = useWords()
  const names = useNames()
  // The clock only has minutes, so only a new minute draws it anew.
  const now = useLive(({ live }) => epochMs(Math.floor(live.at.wall / MINUTE) * MINUTE))
  return (
    <ScreenFrame corner={<EndTalk />}>
      <Table
        picture={
          <Vessel tint="couple" shape="wide">
            <Sea stillness={0.7} />
            <BigClock says={words.comeBack.itIs} at={now} />
          </Vessel>
        }
        words={
          <>
            <h1 className={styles.title}>
              {phase.early ? words.comeBack.early : words.comeBack.time}
            </h1>
            <p className={styles.sit}>{words.comeBack.sit}</p>
          </>
        }
        action={
          <>
            <p className={styles.afterwards}>{words.comeBack.afterwards}</p>
            <p className={styles.afterwards}>{words.comeBack.softly}</p>
          </>
        }
        below={
          <CommandButton rank="quiet" request={{ kind: 'extend' }}>
            {words.comeBack.tenMore}
          </CommandButton>
        }
        seat={(partner) => ({
          picture: <SeatWater partner={partner} />,
          action: (
            <ReadyButton
              partner={partner}
              rank="primary"
              text={words.comeBack.readyAs(names[partner])}
            />
          ),
        })}
      />
    </ScreenFrame>
  )
}
