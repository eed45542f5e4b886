import { asLine } from '#shared/people/own-words.ts'
import { useWords } from '../language/speech-context.ts'

/** So much of what a strap says of itself is shown, UTF-16 units: a line (ours). */
const LONGEST = 60

/** What came from the air is any text: one line of it, without controls or marks that turn what stands beside it. */
export const fromTheAir = (text: string): string => asLine(text, LONGEST)

/** A strap's own name: as text, kept to itself whichever way it is written, never empty. */
export const StrapName = ({ name }: { readonly name: string }) => {
  const { strap } = useWords()
  return <bdi>{fromTheAir(name) || strap.unnamed}</bdi>
}
