import type { PartnerId } from '#shared/partners.ts'
import type { Consent } from '#shared/people/people.ts'
import { OWN_VIEWS } from '#shared/session/consent.ts'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { Soft } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useSay } from '../../people/use-say.ts'
import { useSeats } from '../../people/use-seats.ts'

/** Whether all that has to be said has been said; looking back together is nothing for one alone. */
export const isConsentSaid = ({ record, live, review }: Consent, isAlone: boolean): boolean =>
  record !== null && live !== null && (isAlone || review !== null)

const asWord = (said: boolean | null): 'yes' | 'no' | null =>
  said === null ? null : said ? 'yes' : 'no'

/** What each allows with what is theirs, item by item. */
export const ConsentStep = ({ partner }: { readonly partner: PartnerId }) => {
  const { alone, setUp } = useWords()
  const { consent: words } = setUp
  const say = useSay()
  const consent = useLive(({ people }) => people.persons[partner].consent)
  const isAlone = useSeats().length === 1
  const yesNo = [
    { value: 'yes', text: words.yes },
    { value: 'no', text: words.no },
  ] as const
  return (
    <>
      <Soft>{isAlone ? alone.consentHint : words.hint}</Soft>
      <div>
        <ChoiceSetting
          legend={words.record}
          hint={words.recordHint}
          choices={yesNo}
          value={asWord(consent.record)}
          onChoose={(value) => say({ kind: 'record', partner, record: value === 'yes' })}
        />
        <ChoiceSetting
          legend={words.live}
          hint={words.liveHint}
          choices={OWN_VIEWS.map((value) => ({ value, text: words.lives[value] }))}
          value={consent.live}
          onChoose={(live) => say({ kind: 'live', partner, live })}
        />
        {!isAlone && (
          <ChoiceSetting
            legend={words.review}
            hint={words.reviewHint}
            choices={yesNo}
            value={asWord(consent.review)}
            onChoose={(value) => say({ kind: 'review', partner, review: value === 'yes' })}
          />
        )}
      </div>
    </>
  )
}
