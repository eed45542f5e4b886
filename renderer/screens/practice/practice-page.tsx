import { useState } from 'react'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { type BreathRate, PRACTICE_POLICY } from '#shared/practice/policy.ts'
import { PRACTICES, type PracticeKind } from '#shared/practice/practices.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { Soft } from '../../components/hint.tsx'
import { Page } from '../../components/page.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'
import { type PracticeRequest, TonightScreen } from '../before/tonight-screen.tsx'
import { BreathOptions } from './breath-options.tsx'
import styles from './practice.module.css'
import { PracticeList } from './practice-list.tsx'

type Who = PartnerId | 'both'
type Minutes = (typeof PRACTICE_POLICY.minutes)[number]

/**
 * Coming down is for one at a time, so that nothing becomes a race, and for a heart that may be trusted with it (science 7,
 * health modes).
 */
const useKinds = (who: readonly PartnerId[]): readonly PracticeKind[] => {
  const trusted = useLive(({ people }) => who.every((id) => people.persons[id].heartPrompts))
  return PRACTICES.filter((kind) => kind !== 'descent' || (who.length === 1 && trusted))
}

/** What somebody has chosen so far; begun at the pace of the pause's pacer until another is chosen. */
const useChoice = () => {
  const seats = useSeats()
  const set = useLive(({ settings }) => settings.breathsPerMinute)
  const [who, setWho] = useState<Who>('both')
  const [wanted, setKind] = useState<PracticeKind>('breathing')
  const [rate, setRate] = useState<BreathRate>(set)
  const [minutes, setMinutes] = useState<Minutes>(PRACTICE_POLICY.defaultMinutes)
  const taking = seats.length === 1 ? seats : who === 'both' ? PARTNERS : [who]
  const kinds = useKinds(taking)
  const kind = kinds.includes(wanted) ? wanted : 'breathing'
  const choice =
    kind === 'breathing'
      ? ({ kind, breathsPerMinute: rate, minutes } as const)
      : ({ kind } as const)
  const request: PracticeRequest = { choice, who: [...taking] }
  return { seats, who, setWho, kinds, kind, setKind, rate, setRate, minutes, setMinutes, request }
}

type Chosen = ReturnType<typeof useChoice>

const WhoRow = ({ seats, who, setWho }: Chosen) => {
  const { practice: words } = useWords()
  const names = useNames()
  if (seats.length === 1) return null
  return (
    <ChoiceSetting
      legend={words.who}
      choices={[
        { value: 'both', text: words.both },
        { value: 'a', text: names.a },
        { value: 'b', text: names.b },
      ]}
      value={who}
      onChoose={setWho}
    />
  )
}

const About = ({ kind }: Pick<Chosen, 'kind'>) => {
  const { practice: words } = useWords()
  return (
    <div className={styles.about}>
      <p>{words.about[kind]}</p>
      <Soft>{kind === 'descent' ? words.onlyWell : words.dizzy}</Soft>
    </div>
  )
}

const NOBODYS = { record: true, live: 'private' } as const

const TryIt = ({ request }: Pick<Chosen, 'request'>) => {
  const { practice: words } = useWords()
  const solo = useSeats().length === 1
  const consent = { a: NOBODYS, b: NOBODYS }
  return (
    <CommandButton
      rank="quiet"
      request={{ kind: 'begin', simulated: true, solo, practice: request, consent }}
    >
      {words.tryIt}
    </CommandButton>
  )
}

export type PracticePageProps = {
  readonly onBack: () => void
  /** The keys are not open yet: first they have to be chosen. */
  readonly onKeys: () => void
}

/** For a calm day: what, who, and what each has practised. */
export const PracticePage = ({ onBack, onKeys }: PracticePageProps) => {
  const { practice: words } = useWords()
  const chosen = useChoice()
  const isOpen = useLive(({ vault }) => vault === 'open')
  const [saying, setSaying] = useState(false)
  if (saying) return <TonightScreen practice={chosen.request} onBack={() => setSaying(false)} />
  const { kinds, kind, setKind, seats } = chosen
  return (
    <Page title={words.title} back={words.back} onBack={onBack}>
      <Soft>{words.hint}</Soft>
      <div>
        <WhoRow {...chosen} />
        <ChoiceSetting
          legend={words.what}
          choices={kinds.map((value) => ({ value, text: words.kinds[value] }))}
          value={kind}
          onChoose={setKind}
          stacked
        />
        {kind === 'breathing' && <BreathOptions {...chosen} />}
      </div>
      <About kind={kind} />
      <div className={styles.ways}>
        <Button rank="primary" onPress={() => (isOpen ? setSaying(true) : onKeys())}>
          {words.next}
        </Button>
        <TryIt request={chosen.request} />
      </div>
      {isOpen && seats.map((partner) => <PracticeList key={partner} partner={partner} />)}
    </Page>
  )
}
