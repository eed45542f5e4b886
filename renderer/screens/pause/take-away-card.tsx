import { useEffect, useState } from 'react'
import { isolated } from '#shared/guidance/isolated.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { type EpochMs, SECOND } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { Modal } from '../../components/modal.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useAgreement } from '../../people/use-agreement.ts'
import { useNames } from '../../people/use-name.ts'
import styles from './take-away-card.module.css'

/** It goes by itself after this, ms of real time (one-screen: ten seconds). */
export const CARD_STANDS = 10 * SECOND

export type TakeAwayCardProps = {
  readonly returnAt: EpochMs
  readonly tomorrow: boolean
  /** Alone there is nobody to stay with the laptop. */
  readonly solo: boolean
  /** Goes by itself unless it is kept open; a card that was asked for stays. */
  readonly brief: boolean
  readonly onClose: () => void
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line) => (
    <p key={line} className={styles.line}>
      {line}
    </p>
  ))

/** Where each goes, and how it is with touch, as they agreed on it; nothing of what they did not. */
const Agreed = ({ solo }: Pick<TakeAwayCardProps, 'solo'>) => {
  const { agreed, alone } = useWords()
  const names = useNames()
  const agreement = useAgreement()
  if (agreement === null) return null
  const { places, touch } = agreement
  const placeOf = (partner: PartnerId): string => {
    const place = isolated(places[partner])
    return solo ? alone.card.place(place) : agreed.place(names[partner], place)
  }
  const going = (solo ? (['a'] as const) : PARTNERS).filter((partner) => places[partner] !== '')
  const touchLine = solo || touch === null ? null : agreed.touches[touch]
  if (going.length === 0 && touchLine === null) return null
  return (
    <ul className={styles.agreed} aria-label={solo ? undefined : agreed.places}>
      {going.map((partner) => (
        <li key={partner}>{placeOf(partner)}</li>
      ))}
      {touchLine !== null && <li>{touchLine}</li>}
    </ul>
  )
}

/** It goes by itself unless it is kept. */
const Stay = ({ kept, onKeep }: { readonly kept: boolean; readonly onKeep: () => void }) => {
  const { takeAway: words } = useWords()
  return (
    <span role="status">
      {kept ? (
        words.kept
      ) : (
        <Button rank="quiet" onPress={onKeep}>
          {words.keep}
        </Button>
      )}
    </span>
  )
}

/** What each takes into another room: the time, large, and two lines for each way of being helped. */
export const TakeAwayCard = ({ returnAt, tomorrow, solo, brief, onClose }: TakeAwayCardProps) => {
  const { takeAway: words, pause, alone } = useWords()
  const { clock } = useFormats()
  const back = solo ? alone.card : words
  const [kept, setKept] = useState(!brief)
  useEffect(() => {
    if (kept) return
    const timer = setTimeout(onClose, CARD_STANDS)
    return () => clearTimeout(timer)
  }, [kept, onClose])
  const ways = Object.entries(pause.help.ways) as [keyof typeof words.lines, string][]
  return (
    <Modal
      size="card"
      title={words.title}
      close={words.close}
      onClose={onClose}
      foot={brief && <Stay kept={kept} onKeep={() => setKept(true)} />}
    >
      <p className={styles.back}>
        <span>{tomorrow ? back.backTomorrowAt : back.backAt}</span>{' '}
        <time className={styles.time} dateTime={new Date(returnAt).toISOString()}>
          {clock(returnAt)}
        </time>
      </p>
      <p className={styles.write}>{words.write}</p>
      <div className={styles.ways}>
        {solo ? (
          <section>
            <Lines lines={alone.card.lines} />
          </section>
        ) : (
          ways.map(([way, name]) => (
            <section key={way}>
              <h3 className={styles.way}>{name}</h3>
              <Lines lines={words.lines[way]} />
            </section>
          ))
        )}
      </div>
      <Agreed solo={solo} />
      <p className={styles.stays}>{solo ? words.rings : words.stays}</p>
    </Modal>
  )
}
