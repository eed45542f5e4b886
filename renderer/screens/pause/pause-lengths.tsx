import { PAUSE_POLICY } from '#shared/flooding/policy.ts'
import { returnTime } from '#shared/session/promise.ts'
import { MINUTE, millis } from '#shared/units.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './pause-lengths.module.css'

const LengthButton = ({ minutes }: { readonly minutes: number }) => {
  const { talk } = useWords()
  const { clock } = useFormats()
  const returnAt = useLive(({ live }) => returnTime(live.at.wall, millis(minutes * MINUTE)))
  return (
    <CommandButton request={{ kind: 'pause', returnAt }}>
      <span className={styles.length}>
        <span className={styles.time}>{clock(returnAt)}</span>{' '}
        <span className={styles.minutes}>{talk.length(minutes)}</span>
      </span>
    </CommandButton>
  )
}

/** Every length a pause may have, each with the clock time it would promise; one press begins that pause. */
export const PauseLengths = ({ id }: { readonly id: string }) => {
  const { talk } = useWords()
  return (
    <fieldset id={id} className={styles.lengths} aria-label={talk.lengths}>
      {PAUSE_POLICY.lengthsMin.map((minutes) => (
        <LengthButton key={minutes} minutes={minutes} />
      ))}
    </fieldset>
  )
}
