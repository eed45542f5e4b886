import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { Answer } from '../components/section.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useAsking } from '../components/use-asking.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import styles from './open-seat-form.module.css'
import { pinAnswerSaid } from './pin-answer.ts'
import { PinField } from './pin-field.tsx'

export type OpenSeatFormProps = { readonly partner: PartnerId; readonly onOpen: () => void }

/** Opens a seat by its PIN, before anything of it is fetched. */
export const OpenSeatForm = ({ partner, onOpen }: OpenSeatFormProps) => {
  const words = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [pin, setPin] = useState('')
  const submit = async (): Promise<void> => {
    const opened = bridge.call('vault:open-seat', { partner, pin })
    setPin('')
    if (await asking.ask(opened, pinAnswerSaid)) onOpen()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PinField value={pin} onChange={setPin} />
      <Answer {...asking} />
      <SubmitButton disabled={asking.working || asking.waits}>
        {words.review.mine.open}
      </SubmitButton>
    </form>
  )
}
