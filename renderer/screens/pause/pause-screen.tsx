import { useCallback, useState } from 'react'
import type { PhaseView } from '#shared/session/phase-view.ts'
import type { EpochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { ReadyButton } from '../../components/ready-button.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { SeatWater } from '../../components/seat-water.tsx'
import { Table } from '../../components/table.tsx'
import { Vessel } from '../../components/vessel.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { BigClock } from '../../times/big-clock.tsx'
import { isTomorrow } from '../../times/clock-times.ts'
import { EndInPause } from './end-in-pause.tsx'
import { PauseCompany } from './pause-company.tsx'
import { PauseGuidance } from './pause-guidance.tsx'
import { PauseHelp } from './pause-help.tsx'
import { PauseMeanwhile, PauseWater, PauseWords } from './pause-meanwhile.tsx'
import { PauseNotYet } from './pause-not-yet.tsx'
import styles from './pause-screen.module.css'
import { CARD_STANDS, TakeAwayCard } from './take-away-card.tsx'
import { usePauseChoice } from './use-pause-choice.ts'
import { WordsForMe } from './words-for-me.tsx'

type PausePhase = PhaseView & { readonly kind: 'pause' }

/** The card for two rooms: by itself in the first seconds of a pause, not after a reload later on; and when asked for. */
const useTakeAway = (since: EpochMs) => {
  const isBeginning = useLive(({ live: { at, simulated }, settings }) => {
    const lapse = simulated ? settings.timeLapse : 1
    return at.wall - since < CARD_STANDS * lapse
  })
  const [card, setCard] = useState<'by-itself' | 'asked' | null>(isBeginning ? 'by-itself' : null)
  const close = useCallback(() => setCard(null), [])
  return { card, ask: () => setCard('asked'), close }
}

type SaidBeneathProps = { readonly phase: PausePhase; readonly tomorrow: boolean }

/** What has come about, in one line: the nearest first; a time that was moved before what explains a button. */
const SaidBeneath = ({ phase, tomorrow }: SaidBeneathProps) => {
  const { pause } = useWords()
  const { clock } = useFormats()
  const { soon, moved, company, returnAt } = phase
  const movedTo = (tomorrow ? pause.movedTomorrow : pause.moved)(clock(returnAt))
  const oneReady = useLive(({ live: { seats } }) => seats.a.ready !== seats.b.ready)
  const oneWish = company.a !== company.b ? pause.company.hint : null
  const said = soon ? pause.soon : moved ? movedTo : oneWish
  return (
    <p className={styles.said} role="status">
      {said ?? (oneReady && pause.earlyHint)}
    </p>
  )
}

/** The promise, as large as it can be; the breath behind it; a line to read. Leaving the room is fine. */
export const PauseScreen = ({ phase }: { readonly phase: PausePhase }) => {
  const words = useWords()
  const { returnAt, since } = phase
  const company = phase.company.a && phase.company.b
  const choice = usePauseChoice(since, company)
  const takeAway = useTakeAway(since)
  const tomorrow = useLive(({ live }) => isTomorrow(live.at.wall, returnAt))
  const solo = useLive(({ live }) => live.solo)
  return (
    <ScreenFrame corner={<EndInPause returnAt={returnAt} tomorrow={tomorrow} />}>
      <Table
        picture={
          <Vessel tint="couple" shape="wide">
            <PauseWater choice={choice} />
            <BigClock
              heading
              says={tomorrow ? words.pause.backTomorrowAt : words.pause.backAt}
              at={returnAt}
            >
              <PauseWords choice={choice} />
            </BigClock>
          </Vessel>
        }
        words={
          <PauseGuidance
            since={since}
            returnAt={returnAt}
            from={choice.from}
            moment={{ ...choice.chosen, company, loosened: choice.step?.kind === 'done' }}
          />
        }
        action={
          <>
            {!solo && <PauseHelp help={choice.chosen.help} onChoose={choice.chooseHelp} />}
            <PauseNotYet extensionsLeft={phase.extensionsLeft} />
          </>
        }
        below={
          <>
            <SaidBeneath phase={phase} tomorrow={tomorrow} />
            <div className={styles.meanwhile}>
              <PauseMeanwhile choice={choice} />
              <Button rank="quiet" onPress={takeAway.ask}>
                {words.takeAway.open}
              </Button>
            </div>
          </>
        }
        seat={(partner) => ({
          picture: <SeatWater partner={partner} />,
          action: <ReadyButton partner={partner} text={words.pause.early} />,
          below: (
            <>
              {!solo && <PauseCompany partner={partner} wants={phase.company[partner]} />}
              <WordsForMe partner={partner} />
            </>
          ),
        })}
      />
      {takeAway.card !== null && (
        <TakeAwayCard
          returnAt={returnAt}
          tomorrow={tomorrow}
          solo={solo}
          brief={takeAway.card === 'by-itself'}
          onClose={takeAway.close}
        />
      )}
    </ScreenFrame>
  )
}
