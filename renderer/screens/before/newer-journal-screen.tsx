import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import styles from './keys-screen.module.css'

/** What is kept is a newer Ebb's: the two ways on, both without losing anything. Gone once the journal is this one's. */
export const NewerJournalScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const words = useWords().newer
  const { bridge } = useEbb()
  const { working, answer, ask } = useAsking()
  const begin = (): void =>
    void ask(bridge.call('data:begin-anew', undefined), (given) => ({
      done: given === true,
      text: given === true ? null : words.failed,
    }))
  return (
    <Page title={words.title} back={words.later} onBack={onBack}>
      <p className={styles.why}>{words.why}</p>
      <section className={styles.other}>
        <h2 className={styles.subtitle}>{words.openTitle}</h2>
        <p className={styles.why}>{words.open}</p>
      </section>
      <section className={styles.other}>
        <h2 className={styles.subtitle}>{words.anewTitle}</h2>
        <p className={styles.why}>{words.anew}</p>
        <Button onPress={begin} disabled={working}>
          {words.begin}
        </Button>
        <p className={styles.answer} role="status">
          {working ? words.working : answer}
        </p>
      </section>
    </Page>
  )
}
