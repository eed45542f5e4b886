import { TextField, type TextFieldProps } from './text-field.tsx'

export type PassphraseFieldProps = Pick<TextFieldProps, 'label' | 'hint' | 'value' | 'onChange'> & {
  /** What a password manager should do with it. */
  readonly purpose: 'new-password' | 'current-password'
}

/** A line for a word that nobody beside reads. */
export const PassphraseField = ({ purpose, ...field }: PassphraseFieldProps) => (
  <TextField secret={purpose} {...field} />
)
