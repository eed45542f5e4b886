import { BothStraps } from '../components/both-straps.tsx'
import { Button } from '../components/button.tsx'
import { CommandButton } from '../components/command-button.tsx'
import { Icon } from '../components/icon.tsx'
import { ScreenFrame } from '../components/screen-frame.tsx'
import { Sea } from '../components/sea.tsx'
import { StrapButtons, StrapHint, StrapNotes, StrapWords } from '../components/seat-strap.tsx'
import { PromiseWays, StandingPromise } from '../components/standing-promise.tsx'
import { Table } from '../components/table.tsx'
import { Vessel } from '../components/vessel.tsx'
import { useWords } from '../language/words-context.ts'
import { useCommand } from '../live/use-command.ts'
import { useLeavingLine } from '../live/use-leaving-line.ts'
import { useLive } from '../live/use-live.ts'
import styles from './home-screen.module.css'

const CONSENT = { record: true, live: 'private' } as const
const BEGIN = { kind: 'begin', solo: false, consent: { a: CONSENT, b: CONSENT } } as const

export type HomeScreenProps = {
  /** Where the keys have to be chosen or opened before a talk can begin; null where they are open. */
  readonly onKeys: (() => void) | null
  readonly onLookBack: () => void
  readonly onSettings: () => void
  readonly onWhoseHeart: () => void
}

type WaysProps = Pick<HomeScreenProps, 'onKeys' | 'onWhoseHeart'> & { readonly straps: number }

/** Begin; and beside it, as long as no strap is there, the way to see it all without one. */
const Ways = ({ straps, onKeys, onWhoseHeart }: WaysProps) => {
  const { home } = useWords()
  const alone = straps === 0
  return (
    <div className={styles.ways}>
      <div className={styles.way}>
        {onKeys === null ? (
          <CommandButton rank="primary" size="large" request={{ ...BEGIN, simulated: false }}>
            {home.begin}
          </CommandButton>
        ) : (
          <Button rank="primary" size="large" onPress={onKeys}>
            {home.begin}
          </Button>
        )}
        {straps === 2 ? (
          <BothStraps onWhoseHeart={onWhoseHeart} />
        ) : (
          <p>{straps === 0 ? home.noneReady : home.oneReady}</p>
        )}
      </div>
      {alone && (
        <div className={styles.way}>
          <CommandButton size="large" request={{ ...BEGIN, simulated: true }}>
            {home.tryIt}
          </CommandButton>
          <p>{home.tryItHint}</p>
        </div>
      )}
    </div>
  )
}

/** The one next thing, two seats, and for a newcomer one breath of what this is. */
export const HomeScreen = ({ onKeys, onLookBack, onSettings, onWhoseHeart }: HomeScreenProps) => {
  const words = useWords()
  const straps = useLive(
    ({ live: { seats } }) => [seats.a, seats.b].filter(({ link }) => link.kind === 'live').length,
  )
  const leaving = useLeavingLine()
  const promise = useLive(({ live }) => live.promise)
  const begin = useCommand({ ...BEGIN, simulated: false })
  const corner = (
    <>
      {straps > 0 && (
        <CommandButton rank="quiet" request={{ ...BEGIN, simulated: true }}>
          {words.home.tryIt}
        </CommandButton>
      )}
      <Button rank="quiet" onPress={onLookBack}>
        <Icon name="look-back" />
        {words.home.lookBack}
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
        picture={
          <Vessel tint="couple" shape="wide">
            <Sea />
          </Vessel>
        }
        words={
          promise === null ? (
            <>
              <h1 className={styles.promise}>{words.app.promise}</h1>
              <p className={styles.explained}>{words.app.explained}</p>
            </>
          ) : (
            <StandingPromise returnAt={promise.returnAt} />
          )
        }
        action={
          promise === null ? (
            <Ways straps={straps} onKeys={onKeys} onWhoseHeart={onWhoseHeart} />
          ) : (
            <PromiseWays onComeBack={() => void begin.run()} />
          )
        }
        below={
          <p className={styles.small}>
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
