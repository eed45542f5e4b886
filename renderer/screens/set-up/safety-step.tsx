import type { PartnerId } from '#shared/partners.ts'
import { Button } from '../../components/button.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Hint, Soft } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useQuickExit } from '../../people/use-quick-exit.ts'
import { SafetyPage } from './safety-page.tsx'
import styles from './set-up.module.css'

export type SafetyStepProps = { readonly partner: PartnerId; readonly onAlone: () => void }

/** The safety page, for each alone. That it was passed is all that is kept. */
export const SafetyStep = ({ partner, onAlone }: SafetyStepProps) => {
  const { safety, quickExit } = useWords()
  const exit = useQuickExit()
  return (
    <>
      <Soft>{safety.before}</Soft>
      <HandOver partner={partner}>{() => <SafetyPage onAlone={onAlone} />}</HandOver>
      <div className={styles.exit}>
        <Hint wrap="pretty">{quickExit.key}</Hint>
        <Button onPress={exit}>{quickExit.now}</Button>
      </div>
    </>
  )
}
