import { useEffect, useState } from 'react'
import { type EpochMs, SECOND } from '#shared/units.ts'
import { Button } from '../components/button.tsx'
import { Modal } from '../components/modal.tsx'
import { useWords } from '../language/words-context.ts'
import { formatClock } from '../times/format-clock.ts'
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

/** What each takes into another room: the time, large, and two lines for each way of being helped. */
export const TakeAwayCard = ({ returnAt, tomorrow, solo, brief, onClose }: TakeAwayCardProps) => {
  const { takeAway: words, pause } = useWords()
  const [kept, setKept] = useState(!brief)
  useEffect(() => {
    if (kept) return
    const timer = setTimeout(onClose, CARD_STANDS)
    return () => clearTimeout(timer)
  }, [kept, onClose])
  const ways = Object.entries(pause.help.ways) as [keyof typeof words.lines, string][]
  return (
    <Modal size="card" title={words.title} onClose={onClose}>
      <p className={styles.back}>
        <span>{tomorrow ? words.backTomorrowAt : words.backAt}</span>{' '}
        <time className={styles.time} dateTime={new Date(returnAt).toISOString()}>
          {formatClock(returnAt)}
        </time>
      </p>
      <p className={styles.write}>{words.write}</p>
      <div className={styles.ways}>
        {ways.map(([way, name]) => (
          <section key={way}>
            <h3 className={styles.way}>{name}</h3>
            {words.lines[way].map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
          </section>
        ))}
      </div>
      <p className={styles.stays}>{solo ? words.rings : words.stays}</p>
      <div className={styles.foot}>
        {brief && (
          <span role="status">
            {kept ? (
              words.kept
            ) : (
              <Button rank="quiet" onPress={() => setKept(true)}>
                {words.keep}
              </Button>
            )}
          </span>
        )}
        <Button onPress={onClose}>{words.close}</Button>
      </div>
    </Modal>
  )
}
