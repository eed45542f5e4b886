import { type ReactNode, useState } from 'react'
import type { EpochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { PromiseChoice } from '../../components/promise-choice.tsx'
import { useWords } from '../../language/words-context.ts'
import { FeelingComposer } from './feeling-composer.tsx'
import styles from './re-entry.module.css'
import { TurnTimer } from './turn-timer.tsx'

/** In their order (science 4.4). */
const CARDS = ['arrival', 'bond', 'say', 'hear', 'repair', 'choose'] as const
type Card = (typeof CARDS)[number]

type ChoiceProps = { readonly onGoOn: () => void }

/** How it goes on: for a while, with something smaller, or another day. */
export const GoingOn = ({ onGoOn, again }: ChoiceProps & { readonly again: boolean }) => {
  const { reEntry: words } = useWords()
  const [smaller, setSmaller] = useState(false)
  return (
    <>
      {smaller && (
        <p role="status" className={styles.text}>
          {words.smallerLine}
        </p>
      )}
      <div className={styles.ways}>
        <Button onPress={onGoOn}>{again ? words.goOnAgain : words.goOn}</Button>
        <Button onPress={() => setSmaller(true)}>{words.smaller}</Button>
        <PromiseChoice kind="postpone">{words.setDate}</PromiseChoice>
      </div>
    </>
  )
}

export type ReEntryCardsProps = ChoiceProps & { readonly onClose: () => void }

/** One card at a time, at the pace of the two. */
export const ReEntryCards = ({ onGoOn, onClose }: ReEntryCardsProps) => {
  const { reEntry: words } = useWords()
  const [at, setAt] = useState(0)
  const [turns, setTurns] = useState<EpochMs | null>(null)
  const card: Card = CARDS[at] ?? 'arrival'
  const timer = <TurnTimer begun={turns} onBegin={setTurns} />
  const more: Partial<Record<Card, ReactNode>> = {
    say: (
      <>
        <FeelingComposer />
        {timer}
      </>
    ),
    hear: timer,
    choose: <GoingOn onGoOn={onGoOn} again={false} />,
  }
  return (
    <>
      <p className={styles.text} role="status">
        {words[card]}
      </p>
      {more[card]}
      <div className={styles.foot}>
        <Button rank="quiet" disabled={at === 0} onPress={() => setAt(at - 1)}>
          {words.back}
        </Button>
        <span className={styles.step}>{words.step(at + 1, CARDS.length)}</span>
        <Button rank="quiet" disabled={at === CARDS.length - 1} onPress={() => setAt(at + 1)}>
          {words.next}
        </Button>
        <Button rank="quiet" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  )
}
