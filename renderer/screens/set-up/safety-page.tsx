import {
  GENERAL_EMERGENCY,
  HELP_CHECKED,
  HELP_NUMBERS,
  type HelpLine,
  type HelpNumbers,
  helpNumbersFor,
} from '#shared/guidance/help-numbers.ts'
import { Button } from '../../components/button.tsx'
import { Hint } from '../../components/hint.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useSay } from '../../people/use-say.ts'
import styles from './safety-page.module.css'

/** Figures are dialled from left to right in every script. */
const Dialled = ({ of }: { readonly of: Pick<HelpLine, 'number'> }) => (
  <strong className={styles.number} dir="ltr">
    {of.number}
  </strong>
)

const Line = ({ line }: Pick<HelpNumbers, 'line'>) => {
  const { safety } = useWords()
  if (line === null) return null
  return (
    <p>
      <Dialled of={line} /> <bdi>{line.name}</bdi>
      {line.whom === 'women' && ` (${safety.forWomen})`}
    </p>
  )
}

/** The numbers of this computer's country first, the others beneath; which one somebody needs is asked nowhere. */
const Help = () => {
  const { safety } = useWords()
  const formats = useFormats()
  const here = helpNumbersFor(useLive((view) => view.systemLanguage.country))
  return (
    <section className={styles.help}>
      <h3 className={styles.heading}>{safety.helpTitle}</h3>
      <p className={styles.danger}>
        {here === null
          ? safety.dangerElsewhere(GENERAL_EMERGENCY.number)
          : safety.danger(here.emergency.number)}
      </p>
      {here !== null && <Line line={here.line} />}
      <h4 className={styles.elsewhere}>{safety.elsewhere}</h4>
      <dl className={styles.countries}>
        {HELP_NUMBERS.filter((one) => one !== here).map((one) => (
          <div key={one.country}>
            <dt>{formats.country(one.country)}</dt>
            <dd>{one.line === null ? <Dialled of={one.emergency} /> : <Line line={one.line} />}</dd>
          </div>
        ))}
      </dl>
      <Hint wrap="pretty">{safety.checked(formats.isoDay(HELP_CHECKED))}</Hint>
    </section>
  )
}

/**
 * The same for everyone. Nothing on it can be answered: it takes no person, and the one way on it is the ordinary one
 * of using Ebb alone.
 */
export const SafetyPage = ({ onAlone }: { readonly onAlone: () => void }) => {
  const { safety } = useWords()
  const say = useSay()
  const alone = (): void => {
    say({ kind: 'mode', mode: 'solo' })
    onAlone()
  }
  return (
    <div className={styles.page}>
      <section>
        <h3 className={styles.heading}>{safety.notForTitle}</h3>
        <p>{safety.notFor}</p>
      </section>
      <section>
        <h3 className={styles.heading}>{safety.askTitle}</h3>
        <ul className={styles.questions}>
          {safety.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{safety.yesTitle}</h3>
        <ul className={styles.lines}>
          {safety.yes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Help />
      <section className={styles.alone}>
        <Button rank="quiet" onPress={alone}>
          {safety.alone}
        </Button>
        <Hint wrap="pretty">{safety.aloneHint}</Hint>
      </section>
    </div>
  )
}
