import { useEffect, useRef } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import { MINUTE } from '#shared/units.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { EndTalk } from '../../components/end-talk.tsx'
import { type Fold, FoldButton, useFold } from '../../components/fold.tsx'
import { PacerWater, PacerWords } from '../../components/pacer.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { Sea } from '../../components/sea.tsx'
import { StrapAgain } from '../../components/seat-strap.tsx'
import { SeatWater } from '../../components/seat-water.tsx'
import { Table } from '../../components/table.tsx'
import { Ticking } from '../../components/ticking.tsx'
import { usePassingLine } from '../../components/use-passing-line.ts'
import { Vessel } from '../../components/vessel.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useCommand } from '../../live/use-command.ts'
import { useLive } from '../../live/use-live.ts'
import { useSpaceBar } from '../../live/use-space-bar.ts'
import { PauseLengths } from '../pause/pause-lengths.tsx'
import { ReEntry } from '../re-entry/re-entry.tsx'
import styles from './talk-screen.module.css'
import { TalkSeat } from './talk-seat.tsx'
import { PassingLine, type TalkingPhase, TalkStatus } from './talk-status.tsx'

type OfPhase = { readonly phase: TalkingPhase }

const elapsedInWords = (minutes: number, { talk }: Words): string =>
  minutes < 1 ? talk.justBegun : talk.minutes(minutes)

const Elapsed = ({ begun }: { readonly begun: number }) => {
  const words = useWords()
  const minutes = useLive(({ live }) => Math.floor((live.at.mono - begun) / MINUTE))
  return <p className={styles.elapsed}>{elapsedInWords(minutes, words)}</p>
}

/** The couple's water: it has no level, and for a minute of breath it is the pacer. */
const Water = ({ phase }: OfPhase) => (
  <Vessel tint="couple" shape="wide">
    {phase.kind === 'breather' ? (
      <>
        <PacerWater />
        <div className={styles.elapsed}>
          <PacerWords />
        </div>
      </>
    ) : (
      <>
        <Ticking>
          <Sea />
        </Ticking>
        <Elapsed begun={phase.begun} />
      </>
    )}
  </Vessel>
)

/** The one large button, in one place whatever is on the screen, and other lengths for whoever wants one. */
const Pause = ({ phase, lengths }: OfPhase & { readonly lengths: Fold }) => {
  const { talk, prompt } = useWords()
  const { clock } = useFormats()
  const proposed = phase.kind === 'proposed'
  // What the button says is what it promises.
  const request = { kind: 'pause', returnAt: proposed ? phase.returnAt : null } as const
  const pause = useCommand(request)
  useSpaceBar(() => {
    if (pause.allowed) void pause.run()
  })
  return (
    <>
      <CommandButton rank="primary" size="large" request={request}>
        {proposed ? prompt.now(clock(phase.returnAt)) : talk.pause}
      </CommandButton>
      <div className={styles.beside}>
        <span className={styles.key}>{talk.pauseKey}</span>
        <FoldButton fold={lengths}>{proposed ? prompt.anotherTime : talk.anotherLength}</FoldButton>
      </div>
    </>
  )
}

/** What else there is to choose in this moment. */
const Ways = ({ kind }: Pick<TalkingPhase, 'kind'>) => {
  const { prompt, breather } = useWords()
  switch (kind) {
    case 'proposed':
      return (
        <div className={styles.answers}>
          <CommandButton request={{ kind: 'two-more' }}>{prompt.twoMore}</CommandButton>
          <CommandButton request={{ kind: 'not-now' }}>{prompt.notNow}</CommandButton>
        </div>
      )
    case 'breather':
      return <CommandButton request={{ kind: 'end-breather' }}>{breather.back}</CommandButton>
    case 'talk':
      return (
        <CommandButton rank="quiet" request={{ kind: 'breathe' }}>
          {breather.begin}
        </CommandButton>
      )
    default:
      return kind satisfies never
  }
}

/** Says that the recording of somebody has changed, once, and nothing of whose. */
const useRecordingChanged = (onChange: () => void): void => {
  const now = useLive(({ live: { seats } }) => `${seats.a.recording} ${seats.b.recording}`)
  const before = useRef(now)
  useEffect(() => {
    if (before.current !== now) onChange()
    before.current = now
  }, [now, onChange])
}

/**
 * The talk, and over it, when it is time, the prompt: not a window but the same places with other words. Nobody is
 * named, nothing is covered, and the one large button stays where it was.
 */
export const TalkScreen = ({ phase }: OfPhase) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const lengths = useFold()
  const { line, say } = usePassingLine()
  useRecordingChanged(() => say(({ talk }) => talk.recordingChanged))
  const { kind } = phase
  return (
    <ScreenFrame corner={<EndTalk />}>
      <ReEntry phase={phase} />
      <Table
        attention={kind === 'proposed'}
        picture={<Water phase={phase} />}
        words={
          <>
            <TalkStatus kind={kind} />
            {simulated && kind === 'talk' && (
              <p className={styles.caption}>{words.simulation.water}</p>
            )}
            <PassingLine line={line} />
          </>
        }
        action={<Pause phase={phase} lengths={lengths} />}
        below={lengths.isOpen ? <PauseLengths id={lengths.id} /> : <Ways kind={kind} />}
        seat={(partner) => ({
          picture: <SeatWater partner={partner} />,
          action: <TalkSeat partner={partner} onMarked={() => say(({ talk }) => talk.noted)} />,
          below: <StrapAgain partner={partner} />,
        })}
      />
    </ScreenFrame>
  )
}
