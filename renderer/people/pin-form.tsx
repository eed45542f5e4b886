import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { Answer } from '../components/section.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useAsking } from '../components/use-asking.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { pinAnswerText } from './pin-answer.ts'
import { PinField } from './pin-field.tsx'
import styles from './pin-form.module.css'

export type PinFormProps = { readonly partner: PartnerId; readonly onOpen: () => void }

/** The PIN of a seat, before anything of it is fetched. */
export const PinForm = ({ partner, onOpen }: PinFormProps) => {
  const words = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [pin, setPin] = useState('')
  const submit = async (): Promise<void> => {
    const opened = bridge.call('vault:open-seat', { partner, pin })
    setPin('')
    if (await asking.ask(opened, (answer) => pinAnswerText(answer, words.yourData))) onOpen()
  }
  return (
    <form
      className={styles.pin}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PinField value={pin} onChange={setPin} />
      <Answer {...asking} />
      <SubmitButton disabled={asking.working}>{words.review.mine.open}</SubmitButton>
    </form>
  )
}
