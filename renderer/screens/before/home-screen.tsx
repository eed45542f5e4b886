import { openStep } from '#shared/people/set-up.ts'
import { BothStraps } from '../../components/both-straps.tsx'
import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { Icon } from '../../components/icon.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { StrapButtons, StrapHint, StrapNotes, StrapWords } from '../../components/seat-strap.tsx'
import { PromiseWays, StandingPromise } from '../../components/standing-promise.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useCommand } from '../../live/use-command.ts'
import { useLeavingLine } from '../../live/use-leaving-line.ts'
import { useLive } from '../../live/use-live.ts'
import { useSeats } from '../../people/use-seats.ts'
import { useDrop } from '../import/drop-room.tsx'
import styles from './home-screen.module.css'

/** Simulated hearts are nobody's: there is nobody to ask. */
const CONSENT = { record: true, live: 'private' } as const
const DEMONSTRATION = {
  kind: 'begin',
  simulated: true,
  solo: false,
  consent: { a: CONSENT, b: CONSENT },
} as const

export type HomeScreenProps = {
  readonly onBegin: () => void
  readonly onSetUp: () => void
  readonly onHelp: () => void
  readonly onPractise: () => void
  readonly onLookBack: () => void
  readonly onSettings: () => void
  readonly onWhoseHeart: () => void
  /** Files were dropped: recordings to be brought in. */
  readonly onFiles: (files: readonly File[]) => void
}

type WaysProps = Pick<HomeScreenProps, 'onBegin' | 'onSetUp' | 'onWhoseHeart'> & {
  readonly straps: number
}

/** Another way than to begin: beside it and as large, or a line beneath that keeps its voice down. */
type OtherWayProps = { readonly isLarge: boolean }

const lookOf = ({ isLarge }: OtherWayProps) =>
  isLarge ? ({ size: 'large' } as const) : ({ rank: 'quiet' } as const)

/** Who has been through the set-up knows what this is. */
const useIsSetUp = (): boolean => useLive(({ people }) => openStep(people) === null)

const TryWay = (look: OtherWayProps) => {
  const { home } = useWords()
  return (
    <div className={look.isLarge ? styles.way : styles.aside}>
      <CommandButton {...lookOf(look)} request={DEMONSTRATION}>
        {home.tryIt}
      </CommandButton>
      <p>{home.tryItHint}</p>
    </div>
  )
}

const SetUpWay = ({ onSetUp, ...look }: OtherWayProps & Pick<HomeScreenProps, 'onSetUp'>) => {
  const { setUp } = useWords()
  const hasBegun = useLive(({ people }) => people.passed.length > 0)
  return (
    <div className={look.isLarge ? styles.way : styles.aside}>
      <Button {...lookOf(look)} onPress={onSetUp}>
        {hasBegun ? setUp.resume : setUp.offer}
      </Button>
      <p>{setUp.offerHint}</p>
    </div>
  )
}

/**
 * Begin; beside it, as long as no strap is there, what comes before a first evening: the set-up, or the way to see it
 * all without straps. Once there are straps one of them is a line beneath, so that nothing changes its place.
 */
const Ways = ({ straps, onBegin, onSetUp, onWhoseHeart }: WaysProps) => {
  const { home } = useWords()
  const { allowed } = useCommand(DEMONSTRATION)
  const isAlone = useSeats().length === 1
  const isSetUp = useIsSetUp()
  const none = straps === 0
  return (
    <div className={styles.ways}>
      <div className={styles.way}>
        <Button rank="primary" size="large" disabled={!allowed} onPress={onBegin}>
          {home.begin}
        </Button>
        {straps === 2 ? (
          <BothStraps onWhoseHeart={onWhoseHeart} />
        ) : (
          // That one is connected stands at its seat.
          !(straps === 1 && isAlone) && <p>{none ? home.noneReady : home.oneReady}</p>
        )}
      </div>
      {!isSetUp && <SetUpWay isLarge={none} onSetUp={onSetUp} />}
      {none && <TryWay isLarge={isSetUp} />}
    </div>
  )
}

/** The one next thing, two seats, and for a newcomer one breath of what this is. */
export const HomeScreen = ({
  onHelp,
  onPractise,
  onLookBack,
  onSettings,
  onFiles,
  ...ways
}: HomeScreenProps) => {
  const words = useWords()
  const seats = useSeats()
  const straps = useLive(
    ({ live }) => seats.filter((seat) => live.seats[seat].link.kind === 'live').length,
  )
  const isSetUp = useIsSetUp()
  const leaving = useLeavingLine()
  const isOver = useDrop(onFiles)
  const said = seats.length === 1 ? words.alone : words.app
  const promise = useLive(({ live }) => live.promise)
  const corner = (
    <>
      {straps > 0 && (
        <CommandButton rank="quiet" request={DEMONSTRATION}>
          {words.home.tryIt}
        </CommandButton>
      )}
      <Button rank="quiet" onPress={onPractise}>
        <Icon name="practice" />
        {words.practice.open}
      </Button>
      <Button rank="quiet" onPress={onLookBack}>
        <Icon name="look-back" />
        {words.home.lookBack}
      </Button>
      <Button rank="quiet" onPress={onHelp}>
        <Icon name="help" />
        {words.help.open}
      </Button>
      <Button rank="quiet" onPress={onSettings}>
        <Icon name="settings" />
        {words.home.settings}
      </Button>
    </>
  )
  return (
    <ScreenFrame corner={corner}>
      <Table
        picture={<CoupleWater />}
        words={
          promise === null ? (
            <>
              <Title>{said.promise}</Title>
              {!isSetUp && <p className={styles.explained}>{said.explained}</p>}
            </>
          ) : (
            <StandingPromise returnAt={promise.returnAt} />
          )
        }
        action={
          promise === null ? (
            <Ways straps={straps} {...ways} />
          ) : (
            <PromiseWays onComeBack={ways.onBegin} />
          )
        }
        below={
          <p className={styles.small}>
            {isOver && <strong className={styles.leaving}>{words.importing.drop} </strong>}
            {leaving !== null && <strong className={styles.leaving}>{leaving} </strong>}
            {words.app.not} {words.app.stays}
          </p>
        }
        seat={(partner) => ({
          words: <StrapWords partner={partner} />,
          action: (
            <>
              <StrapButtons partner={partner} />
              <StrapHint partner={partner} />
              <StrapNotes partner={partner} />
            </>
          ),
        })}
      />
    </ScreenFrame>
  )
}
