import { useState } from 'react'
import type { OwnPart as Own } from '#shared/ipc/contract.ts'
import type { PartnerId } from '#shared/partners.ts'
import { TENDENCIES, type Tendency } from '#shared/people/people.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { Hint } from '../../components/hint.tsx'
import { Section } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useSay } from '../../people/use-say.ts'
import styles from './set-up.module.css'

export type OwnPartProps = { readonly partner: PartnerId; readonly own: Own }

type Said = Tendency | 'unsaid'

/** What their answers to prompts have come to, and the way to begin anew; nothing where they came to nothing. */
const Learnt = ({
  partner,
  offsetBpm,
}: {
  readonly partner: PartnerId
  readonly offsetBpm: number
}) => {
  const { learnt } = useWords().setUp.person
  const say = useSay()
  const at = useLive(({ live }) => live.at.wall)
  const [isAnew, setAnew] = useState(false)
  if (offsetBpm === 0) return null
  const anew = (): void => {
    say({ kind: 'answers-from', partner, at })
    setAnew(true)
  }
  return (
    <Section title={learnt.title}>
      <p role="status">
        {isAnew
          ? learnt.anewDone
          : offsetBpm > 0
            ? learnt.later(offsetBpm)
            : learnt.earlier(-offsetBpm)}
      </p>
      {!isAnew && <Button onPress={anew}>{learnt.anew}</Button>}
    </Section>
  )
}

/** For the eyes of one: what they tend to do, and whether their heart may propose a pause. */
export const OwnPart = ({ partner, own }: OwnPartProps) => {
  const { person: words, consent } = useWords().setUp
  const { bridge } = useEbb()
  const say = useSay()
  const [tendency, setTendency] = useState<Said | null>(
    own.open ? (own.tendency ?? 'unsaid') : null,
  )
  const [kept, setKept] = useState(false)
  const hearts = useLive(({ people }) => people.persons[partner].heartPrompts)
  const tell = async (next: Said): Promise<void> => {
    setTendency(next)
    const answer = next === 'unsaid' ? null : next
    setKept(
      await bridge.call('people:tell', { partner, told: { tendency: answer } }).catch(() => false),
    )
  }
  const ways: readonly Said[] = [...TENDENCIES, 'unsaid']
  return (
    <div className={styles.rows}>
      <ChoiceSetting
        legend={words.tendency}
        hint={own.open ? words.tendencyHint : `${words.tendencyHint} ${words.shut}`}
        choices={ways.map((value) => ({ value, text: words.tendencies[value] }))}
        stacked
        value={tendency}
        onChoose={(value) => void tell(value)}
      />
      <ChoiceSetting
        legend={words.hearts}
        hint={words.heartsHint}
        choices={[
          { value: 'yes', text: consent.yes },
          { value: 'no', text: consent.no },
        ]}
        value={hearts ? 'yes' : 'no'}
        onChoose={(value) => say({ kind: 'heart-prompts', partner, on: value === 'yes' })}
      />
      <Hint wrap="pretty" role="status">
        {kept && words.kept}
      </Hint>
      <Learnt partner={partner} offsetBpm={own.offsetBpm} />
    </div>
  )
}
