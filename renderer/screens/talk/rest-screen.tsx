import { isolated } from '#shared/guidance/isolated.ts'
import type { Words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { RestView, SeatView } from '#shared/session/snapshot.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { Hint } from '../../components/hint.tsx'
import { NotToday } from '../../components/not-today.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { StrapButtons, StrapHint, StrapNotes } from '../../components/seat-strap.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { Way } from '../../components/way.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useAgreement } from '../../people/use-agreement.ts'
import { useIsAlone, useSeats } from '../../people/use-seats.ts'
import { ArrivalLook } from './arrival-look.tsx'
import styles from './rest-screen.module.css'

const restInWords = (rest: RestView, { rest: words }: Words): string => {
  switch (rest.kind) {
    case 'none':
      return words.none
    case 'settling':
      return words.settling
    case 'capturing':
      return words.capturing
    case 'found':
      return words.found
    default:
      return rest satisfies never
  }
}

const shareOf = (rest: RestView): number | null => {
  switch (rest.kind) {
    case 'none':
      return null
    case 'found':
      return 1
    case 'settling':
    case 'capturing':
      return rest.share
    default:
      return rest satisfies never
  }
}

/** Whoever wears a strap has found their rest; a seat without one keeps nobody waiting. */
const isEveryoneReady = (seats: readonly SeatView[]): boolean =>
  seats.every(({ link, rest }) => link.kind === 'none' || rest.kind === 'found')

const SeatWords = ({ partner }: { readonly partner: PartnerId }) => {
  const words = useWords()
  const { rest, trouble } = useLive(({ live }) => live.seats[partner])
  const share = shareOf(rest)
  const waits = trouble !== null && rest.kind !== 'found'
  return (
    <>
      <p className={styles.stage} aria-live="polite">
        {waits ? words.rest.waiting(words.trouble[trouble]) : restInWords(rest, words)}
      </p>
      {share !== null && <Way share={share} />}
    </>
  )
}

const SeatWays = ({ partner }: { readonly partner: PartnerId }) => {
  const simulated = useLive(({ live }) => live.simulated)
  const found = useLive(({ live }) => live.seats[partner].rest.kind === 'found')
  return (
    <>
      {!simulated && <StrapButtons partner={partner} />}
      {found && <ArrivalLook partner={partner} />}
      {!simulated && (
        <>
          <StrapHint partner={partner} />
          <StrapNotes partner={partner} />
        </>
      )}
    </>
  )
}

/** Beneath the beginning: what it would be without a rest, or the way that comes before it. */
const Below = ({ ready, found }: { readonly ready: boolean; readonly found: boolean }) => {
  const { rest, ...words } = useWords()
  const neutralTalk = useIsAlone() ? words.alone.neutralTalk : words.neutralTalk
  if (!ready) return <Hint wrap="balance">{rest.beginAnywayHint}</Hint>
  if (!found) return null
  return (
    <div className={styles.offer}>
      <CommandButton rank="quiet" request={{ kind: 'begin-neutral-talk' }}>
        {neutralTalk.offer}
      </CommandButton>
      <Hint wrap="balance">{neutralTalk.why}</Hint>
    </div>
  )
}

/** The sign they agreed on, so that both know it before it is needed; nothing where there is none, or nobody to see it. */
const Sign = () => {
  const { agreed } = useWords()
  const sign = useAgreement()?.sign ?? ''
  const isAlone = useIsAlone()
  if (sign === '' || isAlone) return null
  return <Hint wrap="balance">{agreed.sign(isolated(sign))}</Hint>
}

/** Sitting quietly while Ebb learns how each heart beats at rest: the water settles. */
export const RestScreen = () => {
  const words = useWords()
  const seats = useSeats()
  const ready = useLive(({ live }) => isEveryoneReady(seats.map((seat) => live.seats[seat])))
  const stillness = useLive(({ live }) => {
    const shares = seats.map((id) => shareOf(live.seats[id].rest)).filter((it) => it !== null)
    return shares.length === 0 ? 0 : Math.min(...shares)
  })
  const found = useLive(({ live }) => seats.some((id) => live.seats[id].rest.kind === 'found'))
  const begin = ready ? words.rest.begin : words.rest.beginAnyway
  return (
    <ScreenFrame corner={<NotToday />}>
      <Table
        picture={<CoupleWater stillness={stillness} />}
        words={
          <>
            <Title>{words.rest.title}</Title>
            <p className={styles.hint}>
              {seats.length > 1 ? words.rest.hint : words.rest.hintAlone}
            </p>
            <Sign />
          </>
        }
        action={
          <CommandButton
            rank={ready ? 'primary' : 'secondary'}
            size="large"
            request={{ kind: 'begin-talk' }}
          >
            {begin}
          </CommandButton>
        }
        below={<Below ready={ready} found={found} />}
        seat={(partner) => ({
          words: <SeatWords partner={partner} />,
          action: <SeatWays partner={partner} />,
        })}
      />
    </ScreenFrame>
  )
}
