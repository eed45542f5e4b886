import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Answer, Section, Why } from '../../components/section.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'

/** What is kept is a newer Ebb's: the two ways on, both without losing anything. Gone once the journal is this one's. */
export const NewerJournalScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const words = useWords().newer
  const { bridge } = useEbb()
  const asking = useAsking()
  const begin = (): void =>
    void asking.ask(bridge.call('data:begin-anew', undefined), (given) => ({
      done: given === true,
      text: given === true ? null : ({ newer }) => newer.failed,
    }))
  return (
    <Page title={words.title} back={words.later} onBack={onBack}>
      <Why>{words.why}</Why>
      <Section title={words.openTitle}>
        <Why>{words.open}</Why>
      </Section>
      <Section title={words.anewTitle}>
        <Why>{words.anew}</Why>
        <Button onPress={begin} disabled={asking.working}>
          {words.begin}
        </Button>
        <Answer {...asking} />
      </Section>
    </Page>
  )
}
