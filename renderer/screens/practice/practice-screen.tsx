import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { MINUTE } from '#shared/units.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { Hint } from '../../components/hint.tsx'
import { OwnMenu } from '../../components/own-menu.tsx'
import { PacerWater, PacerWords } from '../../components/pacer.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { Sea } from '../../components/sea.tsx'
import { StrapAgain, StrapButtons, StrapHint } from '../../components/seat-strap.tsx'
import { SeatWater } from '../../components/seat-water.tsx'
import { Table } from '../../components/table.tsx'
import { Vessel } from '../../components/vessel.tsx'
import { Way } from '../../components/way.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './practice.module.css'
import type { PracticePhase } from './practice-phase.ts'
import { StepWays } from './step-ways.tsx'
import { StepWords } from './step-words.tsx'

/** The pacer while there is a pace and nobody has stopped it; else water that has no level. */
const Water = ({
  phase,
  isPaced,
}: {
  readonly phase: PracticePhase
  readonly isPaced: boolean
}) => {
  const { step } = phase
  return (
    <Vessel tint="couple" shape="wide">
      {step.kind === 'breathe' && isPaced ? (
        <>
          <PacerWater breathsPerMinute={step.breathsPerMinute} />
          <div className={styles.over}>
            <PacerWords breathsPerMinute={step.breathsPerMinute} />
          </div>
        </>
      ) : (
        <Sea />
      )}
    </Vessel>
  )
}

/** How much of a step is left, in whole minutes: a countdown in seconds would be something to reach. */
const Left = ({ phase }: { readonly phase: PracticePhase }) => {
  const words = useWords()
  const { step } = words.practice
  const { until } = phase
  const minutes = useLive(({ live }) =>
    until === null ? null : Math.ceil((until - live.at.wall) / MINUTE),
  )
  if (minutes === null) return null
  return <Hint>{minutes > 1 ? step.left(words.talk.minutes(minutes)) : step.leftLast}</Hint>
}

/** One line of care under a pace; the way out of one's own pace says the rest itself. */
const Care = ({ phase }: { readonly phase: PracticePhase }) => {
  const { dizzy, step } = useWords().practice
  if (phase.step.kind !== 'breathe') return null
  return <Hint>{phase.what === 'pace' ? dizzy : step.eyes}</Hint>
}

/** How a seat stands with its strap and, while it sits, with its rest; nothing where there is no strap. */
const SeatState = ({ partner, phase }: { partner: PartnerId; phase: PracticePhase }) => {
  const { rest: words, trouble: troubles, practice } = useWords()
  const { rest, trouble, link } = useLive(({ live }) => live.seats[partner])
  const rests = phase.step.kind === 'rest'
  const share = rest.kind === 'settling' || rest.kind === 'capturing' ? rest.share : null
  if (trouble !== null) return <p className={styles.trouble}>{words.waiting(troubles[trouble])}</p>
  if (!rests || link.kind === 'none') {
    return <p className={styles.trouble}>{rests && link.kind === 'none' ? words.none : ''}</p>
  }
  return (
    <>
      <p className={styles.trouble} role="status">
        {share === null
          ? practice.step.restFound
          : words[rest.kind === 'settling' ? 'settling' : 'capturing']}
      </p>
      {share !== null && <Way share={share} />}
    </>
  )
}

const SeatWays = ({ partner }: { readonly partner: PartnerId }) => {
  const simulated = useLive(({ live }) => live.simulated)
  const isBare = useLive(({ live }) => live.seats[partner].link.kind === 'none')
  return (
    <>
      {!simulated && isBare && <StrapButtons partner={partner} />}
      <OwnMenu partner={partner} />
      {!simulated && isBare && <StrapHint partner={partner} />}
    </>
  )
}

/** A practice: breath or quiet in the middle, and on each side as much of one's own as one wants to see. */
export const PracticeScreen = ({ phase }: { readonly phase: PracticePhase }) => {
  const { practice: words } = useWords()
  const [isPaced, setPaced] = useState(true)
  return (
    <ScreenFrame
      corner={
        <CommandButton rank="quiet" request={{ kind: 'end' }}>
          {words.step.end}
        </CommandButton>
      }
    >
      <Table
        picture={<Water phase={phase} isPaced={isPaced} />}
        words={
          <>
            <StepWords phase={phase} isPaced={isPaced} />
            <Left phase={phase} />
          </>
        }
        action={<StepWays phase={phase} isPaced={isPaced} onPace={setPaced} />}
        below={<Care phase={phase} />}
        seat={(partner) => ({
          // Before there is a rest there is no line for it to stand against.
          picture: phase.step.kind !== 'rest' && <SeatWater partner={partner} />,
          words: <SeatState partner={partner} phase={phase} />,
          action: <SeatWays partner={partner} />,
          below: <StrapAgain partner={partner} />,
        })}
      />
    </ScreenFrame>
  )
}
