import type { Words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { MINUTE } from '#shared/units.ts'
import { CommandButton } from '../components/command-button.tsx'
import { EndTalk } from '../components/end-talk.tsx'
import { ScreenFrame } from '../components/screen-frame.tsx'
import { Sea } from '../components/sea.tsx'
import { StrapAgain } from '../components/seat-strap.tsx'
import { SeatWater } from '../components/seat-water.tsx'
import { Table } from '../components/table.tsx'
import { Vessel } from '../components/vessel.tsx'
import { useWords } from '../language/words-context.ts'
import { useCommand } from '../live/use-command.ts'
import { useLive } from '../live/use-live.ts'
import { useSpaceBar } from '../live/use-space-bar.ts'
import { formatClock } from '../times/format-clock.ts'
import { ReEntry } from './re-entry/re-entry.tsx'
import styles from './talk-screen.module.css'

type TalkingPhase = PhaseView & { readonly kind: 'talk' | 'breather' | 'proposed' }

const elapsedInWords = (minutes: number, { talk }: Words): string =>
  minutes < 1 ? talk.justBegun : talk.minutes(minutes)

const Elapsed = ({ begun }: { readonly begun: number }) => {
  const words = useWords()
  const minutes = useLive(({ live }) => Math.floor((live.at.mono - begun) / MINUTE))
  return <p className={styles.elapsed}>{elapsedInWords(minutes, words)}</p>
}

/** One sentence. It is always in the page, so that what it comes to say is read out without taking the focus. */
const Status = ({ proposed }: { readonly proposed: boolean }) => {
  const words = useWords()
  const listening = useLive(({ live }) => live.listening)
  const quiet =
    listening.kind === 'listening'
      ? words.talk.listening
      : words.talk.cannotTell(words.trouble[listening.reason])
  return (
    <div className={styles.status} role="status">
      {proposed ? (
        <div key="proposed" className={styles.prompt}>
          <h1 className={styles.title}>{words.prompt.title}</h1>
          <p className={styles.keeps}>{words.prompt.keeps}</p>
        </div>
      ) : (
        <h1 key="quiet" className={styles.quiet}>
          {quiet}
        </h1>
      )}
    </div>
  )
}

const SeatButtons = ({ partner }: { readonly partner: PartnerId }) => {
  const { talk } = useWords()
  return (
    <>
      <CommandButton request={{ kind: 'ask-pause', partner }}>{talk.flooding}</CommandButton>
      <CommandButton rank="quiet" request={{ kind: 'moved', partner }}>
        {talk.moved}
      </CommandButton>
    </>
  )
}

/**
 * The talk, and over it, when it is time, the prompt: not a window but the same places with other words. Nobody is
 * named, nothing is covered, and the one large button stays where it was.
 */
export const TalkScreen = ({ phase }: { readonly phase: TalkingPhase }) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  // What the button says is what it promises.
  const request = {
    kind: 'pause',
    returnAt: phase.kind === 'proposed' ? phase.returnAt : null,
  } as const
  const pause = useCommand(request)
  useSpaceBar(() => {
    if (pause.allowed) void pause.run()
  })
  const proposed = phase.kind === 'proposed'
  return (
    <ScreenFrame corner={<EndTalk />}>
      <ReEntry phase={phase} />
      <Table
        attention={proposed}
        picture={
          <Vessel tint="couple" shape="wide">
            <Sea />
            <Elapsed begun={phase.begun} />
          </Vessel>
        }
        words={<Status proposed={proposed} />}
        action={
          <>
            <CommandButton rank="primary" size="large" request={request}>
              {proposed ? words.prompt.now(formatClock(phase.returnAt)) : words.talk.pause}
            </CommandButton>
            <p className={styles.key}>{words.talk.pauseKey}</p>
          </>
        }
        below={
          proposed ? (
            <div className={styles.answers}>
              <CommandButton request={{ kind: 'two-more' }}>{words.prompt.twoMore}</CommandButton>
              <CommandButton request={{ kind: 'not-now' }}>{words.prompt.notNow}</CommandButton>
            </div>
          ) : (
            simulated && <p className={styles.caption}>{words.simulation.water}</p>
          )
        }
        seat={(partner) => ({
          picture: <SeatWater partner={partner} />,
          action: <SeatButtons partner={partner} />,
          below: <StrapAgain partner={partner} />,
        })}
      />
    </ScreenFrame>
  )
}
