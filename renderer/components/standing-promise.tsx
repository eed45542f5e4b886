import { useState } from 'react'
import type { EpochMs } from '#shared/units.ts'
import { type Speech, useSpeech, useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'
import { dayOf } from '../times/day-of.ts'
import { Button } from './button.tsx'
import { CommandButton } from './command-button.tsx'
import { PromiseChoice } from './promise-choice.tsx'
import { SideBySide } from './side-by-side.tsx'
import styles from './standing-promise.module.css'
import { Title } from './title.tsx'

const saidInWords = (now: EpochMs, at: EpochMs, { words, formats }: Speech): string => {
  const { promised } = words
  const day = dayOf(now, at)
  const time = formats.clock(at)
  return day === 'another' ? promised.on(formats.date(at), time) : promised[day](time)
}

/** The time the two gave each other for a talk that waits, said before anything else; late is no reproach. */
export const StandingPromise = ({ returnAt }: { readonly returnAt: EpochMs }) => {
  const speech = useSpeech()
  const { promised } = speech.words
  const said = useLive(({ live }) => saidInWords(live.at.wall, returnAt, speech))
  const isDue = useLive(({ live }) => live.promise?.isDue ?? false)
  return (
    <>
      <Title>{said}</Title>
      <p className={styles.line}>{isDue ? promised.due : promised.waiting}</p>
    </>
  )
}

/** Asked once, for what is let go does not come back. */
const LetRest = ({ onKeep }: { readonly onKeep: () => void }) => {
  const { promised } = useWords()
  return (
    <>
      <p role="status" className={styles.line}>
        {promised.restAsk}
      </p>
      <SideBySide>
        <CommandButton request={{ kind: 'drop-promise' }}>{promised.restYes}</CommandButton>
        <Button onPress={onKeep}>{promised.restNo}</Button>
      </SideBySide>
    </>
  )
}

export type PromiseWaysProps = { readonly onComeBack: () => void }

/** Come back to it, give it another time, or let it rest. */
export const PromiseWays = ({ onComeBack }: PromiseWaysProps) => {
  const { promised } = useWords()
  const mayBegin = useLive(({ live }) => live.allowed.includes('begin'))
  const [asks, setAsks] = useState(false)
  if (asks) return <LetRest onKeep={() => setAsks(false)} />
  return (
    <>
      <Button rank="primary" size="large" disabled={!mayBegin} onPress={onComeBack}>
        {promised.now}
      </Button>
      <SideBySide>
        <PromiseChoice rank="quiet" kind="move-promise">
          {promised.another}
        </PromiseChoice>
        <Button rank="quiet" onPress={() => setAsks(true)}>
          {promised.rest}
        </Button>
      </SideBySide>
    </>
  )
}
