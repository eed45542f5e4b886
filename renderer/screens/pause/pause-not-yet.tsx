import { epochMs } from '#shared/units.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { TimeChoice } from '../../components/time-choice.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useCommand } from '../../live/use-command.ts'

/** "Not today": the talk waits for a time within a day. */
const AnotherTime = () => {
  const { timeChoice } = useWords()
  const { bridge } = useEbb()
  // Whether it is allowed does not hang on the time.
  const { allowed } = useCommand({ kind: 'postpone', returnAt: epochMs(0) })
  return (
    <TimeChoice
      disabled={!allowed}
      onChoose={(returnAt) => void bridge.call('session:command', { kind: 'postpone', returnAt })}
    >
      {timeChoice.choose}
    </TimeChoice>
  )
}

/** Not ready yet: ten more minutes, twice; after that a time within a day. */
export const PauseNotYet = ({ extensionsLeft }: { readonly extensionsLeft: number }) => {
  const { pause } = useWords()
  if (extensionsLeft <= 0) return <AnotherTime />
  return <CommandButton request={{ kind: 'extend' }}>{pause.tenMore}</CommandButton>
}
