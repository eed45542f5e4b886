import { CommandButton } from '../components/command-button.tsx'
import { useWords } from '../language/words-context.ts'

/** Not ready yet: ten more minutes. */
export const PauseNotYet = () => {
  const { pause } = useWords()
  return <CommandButton request={{ kind: 'extend' }}>{pause.tenMore}</CommandButton>
}
