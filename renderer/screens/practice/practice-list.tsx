import { useEffect, useState } from 'react'
import type { PracticeLine } from '#shared/ipc/practice-calls.ts'
import type { PartnerId } from '#shared/partners.ts'
import { MINUTE } from '#shared/units.ts'
import { useFold } from '../../components/fold.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Hint } from '../../components/hint.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Section, Why } from '../../components/section.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { OpenSeatForm } from '../../people/open-seat-form.tsx'
import { useName } from '../../people/use-name.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import { ErasePractice } from './erase-practice.tsx'
import styles from './practice.module.css'
import { Figures } from './practice-figures.tsx'
import { usePractice } from './use-practice.ts'

type OfSeat = { readonly partner: PartnerId }
type LineProps = OfSeat & { readonly line: PracticeLine; readonly onErased: () => void }

/** The figures of one of them, fetched when they are wanted. */
const LineFigures = ({ partner, line }: Omit<LineProps, 'onErased'>) => {
  const { list } = useWords().practice
  const fetch = usePractice(line.id, partner)
  const [own, setOwn] = useState<Awaited<ReturnType<typeof fetch>> | null | undefined>()
  useEffect(() => {
    let wanted = true
    const settle = (told: NonNullable<typeof own> | null): void => {
      if (wanted) setOwn(told)
    }
    fetch().then(settle, () => settle(null))
    return () => {
      wanted = false
    }
  }, [fetch])
  if (own === undefined) return null
  return own === null ? <Why>{list.nothing}</Why> : <Figures own={own} />
}

const Line = ({ partner, line, onErased }: LineProps) => {
  const words = useWords()
  const { list, kinds } = words.practice
  const formats = useFormats()
  const fold = useFold()
  const day = formats.day(line.begunAt)
  const minutes = words.talk.minutes(Math.max(1, Math.round(line.length / MINUTE)))
  const facts = list.line(day, minutes)
  const told = line.who.length > 1 ? words.joined.and(facts, list.together) : facts
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <LinkButton
          ref={fold.opener}
          label={list.look(kinds[line.kind], day)}
          expanded={fold.isOpen}
          onPress={fold.toggle}
        >
          {kinds[line.kind]}
        </LinkButton>
        <Hint as="span">{told}</Hint>
        <ErasePractice line={line} what={kinds[line.kind]} onErased={onErased} />
      </div>
      {line.endsEarly && <Hint>{list.endsEarly}</Hint>}
      {fold.isOpen && <LineFigures partner={partner} line={line} />}
    </li>
  )
}

const Lines = ({ partner, first }: OfSeat & { readonly first: readonly PracticeLine[] }) => {
  const { list } = useWords().practice
  const [lines, setLines] = useState(first)
  if (lines.length === 0) return <Why>{list.empty}</Why>
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <Line
          key={line.id}
          partner={partner}
          line={line}
          onErased={() => setLines((all) => all.filter(({ id }) => id !== line.id))}
        />
      ))}
    </ul>
  )
}

/** What one has practised, for their own eyes: under the hand-over, behind the PIN where one is set. */
export const PracticeList = ({ partner }: OfSeat) => {
  const { list } = useWords().practice
  const { bridge } = useEbb()
  const { protection } = useProtection()
  const name = useName(partner)
  const alone = useIsAlone()
  const [isLetIn, setLetIn] = useState(false)
  const hasPin = protection?.hasPin[partner] ?? false
  useEffect(() => () => void bridge.call('vault:shut', undefined), [bridge])
  const fetch = async (): Promise<readonly PracticeLine[]> => {
    const lines = await bridge.call('practice:list', partner)
    if (lines !== null) return lines
    setLetIn(false)
    throw new Error('shut')
  }
  if (!protection) return null
  return (
    <Section title={alone ? list.alone : list.title(name)}>
      {hasPin && !isLetIn ? (
        <OpenSeatForm partner={partner} onOpen={() => setLetIn(true)} />
      ) : (
        <HandOver partner={partner} onOpen={fetch} purpose="fill">
          {(lines) => <Lines partner={partner} first={lines} />}
        </HandOver>
      )}
    </Section>
  )
}
