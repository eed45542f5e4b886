import { useEffect, useRef, useState } from 'react'
import { type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { Consent } from '#shared/people/people.ts'
import { OWN_VIEWS } from '#shared/session/consent.ts'
import { Button } from '../../components/button.tsx'
import { type Choice, Choices } from '../../components/choice-group.tsx'
import { Soft } from '../../components/hint.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import type { Request } from '../../live/use-command.ts'
import { useLive } from '../../live/use-live.ts'
import { PersonLabel } from '../../people/person-label.tsx'
import { useName } from '../../people/use-name.ts'
import { useSay } from '../../people/use-say.ts'
import { useSeats } from '../../people/use-seats.ts'
import styles from './tonight-screen.module.css'

/** What is to be practised, and by whom. */
export type PracticeRequest = NonNullable<Extract<Request, { kind: 'begin' }>['practice']>

/** What one of them says for this talk; null where they have not said. */
type Said = Pick<Consent, 'record' | 'live'>

/** What was not said is not allowed: a seat that nobody sits on. */
const consentOf = ({ record, live }: Said) => ({ record: record === true, live: live ?? 'private' })

const isSaid = ({ record, live }: Said): boolean => record !== null && live !== null

type ItemProps<T extends string> = {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly onChoose: (value: T) => void
}

const Item = <T extends string>({ name, legend, ...choices }: ItemProps<T>) => {
  const { joined } = useWords()
  return (
    <div className={styles.item}>
      <span aria-hidden="true">{legend}</span>
      <Choices {...choices} label={joined.of(name, legend)} />
    </div>
  )
}

type SeatProps = {
  readonly partner: PartnerId
  readonly said: Said
  readonly isIn: boolean
  readonly onSay: (said: Partial<Said>) => void
  readonly onIn: (isIn: boolean) => void
}

/** One seat: what is mine in this talk, as last time, and one tap. */
const Seat = ({ partner, said, isIn, onSay, onIn }: SeatProps) => {
  const { tonight: words, setUp } = useWords()
  const { consent } = setUp
  const name = useName(partner)
  return (
    <section className={styles.seat} data-tint={partner} aria-label={name}>
      <h2 className={styles.name}>
        <PersonLabel partner={partner} />
      </h2>
      <Item
        name={name}
        legend={words.record}
        choices={[
          { value: 'yes', text: consent.yes },
          { value: 'no', text: consent.no },
        ]}
        value={said.record === null ? null : said.record ? 'yes' : 'no'}
        onChoose={(value) => onSay({ record: value === 'yes' })}
      />
      <Item
        name={name}
        legend={words.water}
        choices={OWN_VIEWS.map((value) => ({ value, text: consent.lives[value] }))}
        value={said.live}
        onChoose={(live) => onSay({ live })}
      />
      <div className={styles.tap}>
        {isIn ? (
          <Button rank="quiet" label={words.notYetAs(name)} onPress={() => onIn(false)}>
            <Icon name="ready" />
            {words.isIn}
          </Button>
        ) : (
          <Button
            rank="primary"
            label={words.inAs(name)}
            disabled={!isSaid(said)}
            onPress={() => onIn(true)}
          >
            {words.in}
          </Button>
        )}
      </div>
    </section>
  )
}

const NOBODY: PerPartner<boolean> = { a: false, b: false }

/** Keeps what was said here for the first time as what is offered next time. */
const useKeepFirst = () => {
  const say = useSay()
  const persons = useLive(({ people }) => people.persons)
  return (partner: PartnerId, { record, live }: Said): void => {
    const { consent } = persons[partner]
    if (consent.record === null && record !== null) say({ kind: 'record', partner, record })
    if (consent.live === null && live !== null) say({ kind: 'live', partner, live })
  }
}

export type TonightScreenProps = {
  readonly onBack: () => void
  /** What is about to be practised, and by whom; null before a talk. */
  readonly practice?: PracticeRequest | null
}

/** Before every talk and practice: each says in one tap what is to be done with what is theirs. Once all have, it begins. */
export const TonightScreen = ({ onBack, practice = null }: TonightScreenProps) => {
  const { tonight: words, setUp, alone, practice: practising } = useWords()
  const { consent } = setUp
  const { bridge } = useEbb()
  const all = useSeats()
  const seats = practice?.who ?? all
  const persons = useLive(({ people }) => people.persons)
  const keepFirst = useKeepFirst()
  const [changed, setChanged] = useState<PerPartner<Partial<Said>>>({ a: {}, b: {} })
  const [ins, setIns] = useState(NOBODY)
  const [refused, setRefused] = useState(false)
  const asked = useRef(false)
  const saidBy = (partner: PartnerId): Said => {
    const { record, live } = persons[partner].consent
    return { record, live, ...changed[partner] }
  }
  const areIn = seats.every((partner) => ins[partner])
  const begin = async (): Promise<void> => {
    for (const partner of seats) keepFirst(partner, saidBy(partner))
    const begun = await bridge
      .call('session:command', {
        kind: 'begin',
        simulated: false,
        solo: all.length === 1,
        practice,
        consent: perPartner((partner) => consentOf(saidBy(partner))),
      })
      .catch(() => false)
    asked.current = false
    if (begun) return
    setIns(NOBODY)
    setRefused(true)
  }
  useEffect(() => {
    if (!areIn || asked.current) return
    asked.current = true
    void begin()
  })
  const forTalk = seats.length > 1 ? words.hint : alone.tonightHint
  const hint = practice === null ? forTalk : practising.consent.hint
  const isNew = seats.some((partner) => !isSaid(persons[partner].consent))
  const choose = seats.length > 1 ? words.choose : alone.tonightChoose
  const missing = seats.some((partner) => !isSaid(saidBy(partner)))
  const explained = [consent.recordHint, consent.liveHint]
  const unrecorded = practice !== null && seats.some((partner) => saidBy(partner).record === false)
  return (
    <Page
      title={practice === null ? words.title : practising.consent.title}
      back={words.back}
      onBack={onBack}
    >
      <Soft>{hint}</Soft>
      <div className={styles.seats}>
        {seats.map((partner) => (
          <Seat
            key={partner}
            partner={partner}
            said={saidBy(partner)}
            isIn={ins[partner]}
            onSay={(said) => {
              setChanged((all) => ({ ...all, [partner]: { ...all[partner], ...said } }))
              // Who changes their mind has not said it yet.
              setIns((all) => ({ ...all, [partner]: false }))
            }}
            onIn={(isIn) => {
              setRefused(false)
              setIns((all) => ({ ...all, [partner]: isIn }))
            }}
          />
        ))}
      </div>
      {isNew && (
        <ul className={styles.explained}>
          {explained.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {unrecorded && <Soft>{practising.consent.unrecorded}</Soft>}
      <Soft role="status">
        {refused ? words.refused : missing ? choose : seats.length > 1 && words.waits}
      </Soft>
    </Page>
  )
}
