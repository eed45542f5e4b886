import { useId } from 'react'
import { isSameSubject, type ReleaseSubject } from '#shared/review/release.ts'
import { Answer, Section, Why } from '../../components/section.tsx'
import { Toggle } from '../../components/toggle.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './review.module.css'
import { useSaying } from './use-after-talk.ts'
import type { Talked } from './use-talked.ts'

type ShowProps = {
  readonly talked: Talked
  readonly subject: ReleaseSubject
  readonly text: string
  readonly hint: string
}

const isShown = ({ review }: Talked, subject: ReleaseSubject): boolean =>
  review.shown.some((one) => isSameSubject(one, subject))

/** One press shows it to the other, another takes it back. */
export const Show = ({ talked, subject, text, hint }: ShowProps) => {
  const id = useId()
  const { show: words } = useWords().afterTalk
  const { working, answer, tell } = useSaying(talked.say)
  const shown = isShown(talked, subject)
  return (
    <div className={styles.said}>
      <Toggle
        pressed={shown}
        disabled={working}
        describedBy={id}
        onPress={() => void tell(talked.release(subject, !shown))}
      >
        {text}
      </Toggle>
      <p id={id} className={styles.hint}>
        {shown && <strong>{words.said} </strong>}
        {hint}
      </p>
      {answer !== null && <Answer working={working} answer={answer} />}
    </div>
  )
}

/** What of a talk both can have in common, each part by itself and none by default. */
export const ShowToOther = ({ talked }: { readonly talked: Talked }) => {
  const { show: words } = useWords().afterTalk
  const comparesLevels = useLive(({ settings }) => settings.comparesLevels)
  // What was shown while the trial was on can be taken back also when it is off.
  const offersLevels = comparesLevels || isShown(talked, { kind: 'levels' })
  return (
    <Section title={words.title}>
      <Why>{words.hint}</Why>
      <Show
        talked={talked}
        subject={{ kind: 'common' }}
        text={words.common}
        hint={words.commonHint}
      />
      <Show talked={talked} subject={{ kind: 'calls' }} text={words.calls} hint={words.callsHint} />
      {offersLevels && (
        <Show
          talked={talked}
          subject={{ kind: 'levels' }}
          text={words.levels}
          hint={words.levelsHint}
        />
      )}
    </Section>
  )
}
