import { PAUSE_POLICY } from '#shared/flooding/policy.ts'
import type { PartnerId } from '#shared/partners.ts'
import { LONGEST_LINE } from '#shared/people/own-words.ts'
import { TOUCH } from '#shared/people/people.ts'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { Hint, Soft } from '../../components/hint.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useName } from '../../people/use-name.ts'
import { useSay } from '../../people/use-say.ts'
import { useSeats } from '../../people/use-seats.ts'
import { useTyped } from '../../people/use-typed.ts'
import styles from './set-up.module.css'

const SignField = () => {
  const { agreement: words } = useWords().setUp
  const say = useSay()
  const kept = useLive(({ people }) => people.agreement.sign)
  const typed = useTyped(kept, (sign) => say({ kind: 'sign', sign }))
  return (
    <TextField label={words.sign} hint={words.signHint} longest={LONGEST_LINE.sign} {...typed} />
  )
}

const WordsField = () => {
  const { agreement: words } = useWords().setUp
  const say = useSay()
  const kept = useLive(({ people }) => people.agreement.wordsOfReturn)
  const typed = useTyped(kept, (wordsOfReturn) => say({ kind: 'words-of-return', wordsOfReturn }))
  return (
    <TextField
      label={words.words}
      hint={words.wordsHint}
      longest={LONGEST_LINE.wordsOfReturn}
      {...typed}
    />
  )
}

type PlaceProps = { readonly partner: PartnerId; readonly isAlone: boolean }

const PlaceField = ({ partner, isAlone }: PlaceProps) => {
  const { agreement: words } = useWords().setUp
  const say = useSay()
  const name = useName(partner)
  const kept = useLive(({ people }) => people.agreement.places[partner])
  const typed = useTyped(kept, (place) => say({ kind: 'place', partner, place }))
  return (
    <TextField
      label={isAlone ? words.placeSolo : words.place(name)}
      longest={LONGEST_LINE.place}
      {...typed}
    />
  )
}

const LengthChoice = () => {
  const words = useWords()
  const { figure } = useFormats()
  const { store } = useEbb()
  const minutes = useLive(({ settings }) => settings.pauseMinutes)
  return (
    <ChoiceSetting
      legend={words.setUp.agreement.length}
      choices={PAUSE_POLICY.lengthsMin.map((value) => ({
        value,
        text: figure(value),
        label: words.settings.pauseMinutes(value),
      }))}
      value={minutes}
      onChoose={(value) => store.changeSettings({ pauseMinutes: value })}
    />
  )
}

/** How they pause, agreed while it is easy. */
export const AgreementStep = () => {
  const { agreement: words } = useWords().setUp
  const say = useSay()
  const seats = useSeats()
  const isAlone = seats.length === 1
  const touch = useLive(({ people }) => people.agreement.touch)
  return (
    <>
      <Soft>{isAlone ? words.hintSolo : words.hint}</Soft>
      {!isAlone && <SignField />}
      <div className={styles.part}>
        {seats.map((partner) => (
          <PlaceField key={partner} partner={partner} isAlone={isAlone} />
        ))}
        {!isAlone && <Hint wrap="pretty">{words.placeHint}</Hint>}
      </div>
      {!isAlone && <WordsField />}
      <div>
        <LengthChoice />
        {!isAlone && (
          <ChoiceSetting
            legend={words.touch}
            choices={TOUCH.map((value) => ({ value, text: words.touches[value] }))}
            value={touch}
            onChoose={(value) => say({ kind: 'touch', touch: value })}
          />
        )}
      </div>
    </>
  )
}
