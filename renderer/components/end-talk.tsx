import { useWords } from '../language/speech-context.ts'
import { CommandButton } from './command-button.tsx'

/** The quiet way out, in the same corner of every screen of a talk. */
export const EndTalk = () => {
  const { talk } = useWords()
  return (
    <CommandButton rank="quiet" request={{ kind: 'end' }}>
      {talk.end}
    </CommandButton>
  )
}
