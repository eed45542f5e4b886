import { Hint, Soft } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { PinSection } from '../your-data/your-data-pin.tsx'

/** A PIN of one's own, offered and recommended, never demanded. */
export const PinStep = () => {
  const { pin: words } = useWords().setUp
  const { protection, ask } = useProtection()
  if (protection === undefined) return null
  return (
    <>
      {protection === null ? (
        <Soft>{words.notYet}</Soft>
      ) : (
        <PinSection hasPin={protection.hasPin} onChanged={ask} />
      )}
      <Hint wrap="pretty">{words.skip}</Hint>
    </>
  )
}
