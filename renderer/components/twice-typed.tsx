import { PassphraseField } from './passphrase-field.tsx'

export type TwiceTypedProps = {
  readonly words: { readonly fresh: string; readonly freshHint: string; readonly again: string }
  readonly typed: readonly [string, string]
  readonly onTyped: (typed: readonly [string, string]) => void
}

/** A new secret, typed twice: nobody sees what was typed. */
export const TwiceTyped = ({ words, typed: [fresh, again], onTyped }: TwiceTypedProps) => (
  <>
    <PassphraseField
      label={words.fresh}
      hint={words.freshHint}
      purpose="new-password"
      value={fresh}
      onChange={(value) => onTyped([value, again])}
    />
    <PassphraseField
      label={words.again}
      purpose="new-password"
      value={again}
      onChange={(value) => onTyped([fresh, value])}
    />
  </>
)
