import { type ReactNode, useState } from 'react'
import { isolated } from '#shared/guidance/isolated.ts'
import type { EpochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { PromiseChoice } from '../../components/promise-choice.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useAgreement } from '../../people/use-agreement.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import { FeelingComposer } from './feeling-composer.tsx'
import styles from './re-entry.module.css'
import { TurnTimer } from './turn-timer.tsx'

/** In their order (science 4.4). */
const CARDS = ['arrival', 'bond', 'say', 'hear', 'repair', 'choose'] as const
type Card = (typeof CARDS)[number]
/** Alone there is nobody to open a door to, to give back to or to take turns with. */
const CARDS_ALONE: readonly Card[] = ['say', 'choose']

/** What each card says; the words of return are theirs where they agreed on some. */
const useTexts = (isAlone: boolean): Readonly<Record<Card, string>> => {
  const { reEntry, alone } = useWords()
  const said = useAgreement()?.wordsOfReturn ?? ''
  if (isAlone) return { ...reEntry, say: alone.say, choose: alone.choose }
  return said === '' ? reEntry : { ...reEntry, arrival: reEntry.arrivalWith(isolated(said)) }
}

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

/** One card at a time, at the pace of those who sit here. */
export const ReEntryCards = ({ onGoOn, onClose }: ReEntryCardsProps) => {
  const { reEntry: words } = useWords()
  const [at, setAt] = useState(0)
  const [turns, setTurns] = useState<EpochMs | null>(null)
  const isAlone = useIsAlone()
  const texts = useTexts(isAlone)
  const cards = isAlone ? CARDS_ALONE : CARDS
  const card: Card = cards[at] ?? 'say'
  const more: Partial<Record<Card, ReactNode>> = {
    say: <FeelingComposer />,
    hear: <TurnTimer begun={turns} onBegin={setTurns} />,
    choose: <GoingOn onGoOn={onGoOn} again={false} />,
  }
  return (
    <>
      <p className={styles.text} role="status">
        {texts[card]}
      </p>
      {more[card]}
      <div className={styles.foot}>
        <Button rank="quiet" disabled={at === 0} onPress={() => setAt(at - 1)}>
          {words.back}
        </Button>
        <span className={styles.step}>{words.step(at + 1, cards.length)}</span>
        <Button rank="quiet" disabled={at === cards.length - 1} onPress={() => setAt(at + 1)}>
          {words.next}
        </Button>
        <Button rank="quiet" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  )
}
