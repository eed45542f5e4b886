import { isolated } from '#shared/guidance/isolated.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { epochMs, MINUTE } from '#shared/units.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { EndTalk } from '../../components/end-talk.tsx'
import { PromiseChoice } from '../../components/promise-choice.tsx'
import { ReadyButton } from '../../components/ready-button.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { SeatWater } from '../../components/seat-water.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { Table } from '../../components/table.tsx'
import { Subtitle, Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useAgreement } from '../../people/use-agreement.ts'
import { useNames } from '../../people/use-name.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import { BigClock } from '../../times/big-clock.tsx'
import { ComeBackLook } from './come-back-look.tsx'
import styles from './come-back-screen.module.css'

type ReturnPhase = PhaseView & { readonly kind: 'return' }

/** So long the sitting comes first: the buttons are there, and wait beside it. */
const SITTING = MINUTE

/** Not ready is information: ten more minutes as often as there are any, or another time. */
const NotYet = ({ extensionsLeft }: { readonly extensionsLeft: number }) => {
  const { comeBack } = useWords()
  return (
    <SideBySide>
      {extensionsLeft > 0 && (
        <CommandButton rank="quiet" request={{ kind: 'extend' }}>
          {comeBack.tenMore}
        </CommandButton>
      )}
      <PromiseChoice rank="quiet" kind="postpone">
        {comeBack.notToday}
      </PromiseChoice>
    </SideBySide>
  )
}

/** As they agreed on them; nothing where they did not, and nobody to say them to alone. */
const WordsOfReturn = () => {
  const { agreed } = useWords()
  const said = useAgreement()?.wordsOfReturn ?? ''
  const isAlone = useIsAlone()
  if (said === '' || isAlone) return null
  return <p className={styles.agreed}>{agreed.wordsOfReturn(isolated(said))}</p>
}

/** The return: a minute of sitting, and each says when they are ready. It looks the same whatever a body does. */
export const ComeBackScreen = ({ phase }: { readonly phase: ReturnPhase }) => {
  const words = useWords()
  const names = useNames()
  // The clock only has minutes, so only a new minute draws it anew.
  const now = useLive(({ live }) => epochMs(Math.floor(live.at.wall / MINUTE) * MINUTE))
  const sitting = useLive(({ live }) => Math.abs(live.at.wall - phase.since) < SITTING)
  const solo = useLive(({ live }) => live.solo)
  const { afterwardsAlone, couldHear, notReady } = words.comeBack
  const afterwards = solo ? afterwardsAlone : words.comeBack.afterwards
  const early = solo ? words.comeBack.earlyAlone : words.comeBack.early
  return (
    <ScreenFrame corner={<EndTalk />}>
      <Table
        picture={
          <CoupleWater stillness={1}>
            <BigClock says={words.comeBack.itIs} at={now} />
          </CoupleWater>
        }
        words={
          <>
            <Title>{phase.early ? early : words.comeBack.time}</Title>
            <Subtitle>{words.comeBack.sit}</Subtitle>
            <WordsOfReturn />
          </>
        }
        action={
          // First what the buttons are for, then the question they answer.
          <p className={styles.line}>
            {sitting ? afterwards : phase.extensionsLeft > 0 ? couldHear : notReady}
          </p>
        }
        below={<NotYet extensionsLeft={phase.extensionsLeft} />}
        seat={(partner) => ({
          picture: <SeatWater partner={partner} />,
          action: (
            <>
              <ReadyButton
                partner={partner}
                rank={sitting ? 'secondary' : 'primary'}
                text={words.comeBack.iAmReady}
                // The name stands over it: in the button a long one would leave no room for what it says.
                {...(solo ? {} : { label: words.comeBack.readyAs(names[partner]) })}
              />
              <ComeBackLook partner={partner} />
            </>
          ),
        })}
      />
    </ScreenFrame>
  )
}
