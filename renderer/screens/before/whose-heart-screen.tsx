import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import { otherOf, PARTNERS, type PartnerId, type PerPartner } from '#shared/partners.ts'
import type { HeartCheckView, HeartVerdict } from '#shared/session/whose-heart.ts'
import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { Hint } from '../../components/hint.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { StrapWords } from '../../components/seat-strap.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { Way } from '../../components/way.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useCommand } from '../../live/use-command.ts'
import { useLive } from '../../live/use-live.ts'
import { useName, useNames } from '../../people/use-name.ts'
import styles from './whose-heart-screen.module.css'

export type WhoseHeartScreenProps = { readonly onBack: () => void }

/** Where the screen stands: at the start, in the check, or after a swap. */
type Stage = HeartCheckView['kind'] | 'start' | 'swapped'

type Said = { readonly title: string; readonly hint: string }

const verdictInWords = (verdict: HeartVerdict, { whose }: Words): Said => {
  switch (verdict) {
    case 'in-place':
      return { title: whose.inPlace, hint: '' }
    case 'changed-places':
      return { title: whose.changedPlaces, hint: whose.changedPlacesHint }
    case 'not-told':
      return { title: whose.notTold, hint: whose.notToldHint }
    default:
      return verdict satisfies never
  }
}

const checkInWords = (check: HeartCheckView, words: Words, names: PerPartner<string>): Said => {
  const { whose } = words
  switch (check.kind) {
    case 'still':
      return { title: whose.still, hint: whose.stillHint }
    case 'moving': {
      const { mover } = check
      const hint = whose.movingHint(names[otherOf(mover)])
      return { title: whose.moving(names[mover]), hint }
    }
    case 'sitting-down':
      return { title: whose.sitDown, hint: whose.sitDownHint }
    case 'done':
      return verdictInWords(check.verdict, words)
    default:
      return check satisfies never
  }
}

/** What is said now. It is in the page all the time, so that it is read out when it changes. */
const Saying = ({ stage, title, hint }: Said & { readonly stage: Stage }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed may be gone with its stage.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [stage])
  return (
    <div className={styles.said} role="status">
      <Title ref={heading}>{title}</Title>
      <p className={styles.hint}>{hint}</p>
    </div>
  )
}

type ActionsProps = {
  readonly check: HeartCheckView | null
  readonly swapped: boolean
  readonly onSwap: () => void
  readonly onStop: () => void
  readonly onLeave: () => void
}

const Actions = ({ check, swapped, onSwap, onStop, onLeave }: ActionsProps) => {
  const { whose } = useWords()
  const bothLive = useLive(({ live: { seats } }) =>
    PARTNERS.every((id) => seats[id].link.kind === 'live'),
  )
  const goOn = (text: string, rank: 'primary' | 'secondary'): ReactNode => (
    <Button rank={rank} size="large" onPress={onLeave}>
      {text}
    </Button>
  )
  if (check === null) {
    return swapped ? goOn(whose.goOn, 'primary') : goOn(whose.without, 'secondary')
  }
  if (check.kind !== 'done') {
    return (
      <Button size="large" onPress={onStop}>
        {whose.stop}
      </Button>
    )
  }
  const { verdict } = check
  if (verdict === 'in-place') return goOn(whose.goOn, 'primary')
  return (
    <div className={styles.ways}>
      {verdict === 'changed-places' ? (
        <Button rank="primary" size="large" disabled={!bothLive} onPress={onSwap}>
          {whose.swapThem}
        </Button>
      ) : (
        <Button rank="primary" size="large" onPress={onStop}>
          {whose.again}
        </Button>
      )}
      {goOn(verdict === 'changed-places' ? whose.leaveThem : whose.goOn, 'secondary')}
    </div>
  )
}

const MoveButton = ({ partner }: { readonly partner: PartnerId }) => {
  const words = useWords()
  return (
    <CommandButton
      request={{ kind: 'check-hearts', mover: partner }}
      label={words.whose.moveAs(useName(partner))}
    >
      {words.whose.move}
    </CommandButton>
  )
}

/** One moves, the other sits still: which strap is on whom. No rate, no curve, nothing of a body is on this screen. */
export const WhoseHeartScreen = ({ onBack }: WhoseHeartScreenProps) => {
  const words = useWords()
  const names = useNames()
  const { antenna } = useEbb()
  const check = useLive(({ live }) => live.heartCheck)
  const stop = useCommand({ kind: 'stop-check' })
  const [swapped, setSwapped] = useState(false)
  const stage: Stage = check?.kind ?? (swapped ? 'swapped' : 'start')
  const inPlace = check?.kind === 'done' && check.verdict === 'in-place'
  const isSettled = inPlace || stage === 'swapped'
  const leave = (): void => {
    // That they are in place stands on the start screen; anything else is as if it had not been asked.
    if (check !== null && !inPlace) void stop.run()
    onBack()
  }
  const swap = (): void => {
    antenna.swap()
    setSwapped(true)
  }
  const backToStart = (): void => {
    void stop.run()
    setSwapped(false)
  }
  const start: Said = { title: words.whose.title, hint: words.whose.hint }
  const atRest: Said = swapped ? { title: words.whose.swapped, hint: '' } : start
  return (
    <ScreenFrame
      corner={
        <Button rank="quiet" onPress={leave}>
          {words.lookBack.back}
        </Button>
      }
    >
      <Table
        picture={
          <CoupleWater stillness={stage === 'still' || stage === 'sitting-down' ? 0.7 : 0} />
        }
        words={
          <Saying
            stage={stage}
            {...(check === null ? atRest : checkInWords(check, words, names))}
          />
        }
        action={
          <Actions
            check={check}
            swapped={swapped}
            onSwap={swap}
            onStop={backToStart}
            onLeave={leave}
          />
        }
        below={
          <>
            {stage === 'start' && <Hint wrap="balance">{words.whose.eitherWay}</Hint>}
            {isSettled && (
              <Button rank="quiet" onPress={backToStart}>
                {words.whose.checkAgain}
              </Button>
            )}
            {check !== null && 'share' in check && (
              // How far the moving and the sitting down have come, in time.
              <div data-tint="couple">
                <Way share={check.share} />
              </div>
            )}
          </>
        }
        seat={(partner) => ({
          words: <StrapWords partner={partner} />,
          action: stage === 'start' && <MoveButton partner={partner} />,
        })}
      />
    </ScreenFrame>
  )
}
