import { PassphraseField } from '../components/passphrase-field.tsx'
import { useWords } from '../language/speech-context.ts'

export type PinFieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The PIN that a seat has set, typed by whoever it is. */
export const PinField = (field: PinFieldProps) => (
  <PassphraseField label={useWords().yourData.pin.mine} purpose="current-password" {...field} />
)
