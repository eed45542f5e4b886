import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useCommand } from '../../live/use-command.ts'
import type { Drafts } from './drafts.ts'

/** To the start; asked once where something would go with it. Whose it is stays unsaid. */
export const LeaveTalk = ({ drafts }: { readonly drafts: Drafts }) => {
  const { end } = useWords()
  const leave = useCommand({ kind: 'leave' })
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <Button
        rank="primary"
        size="large"
        disabled={!leave.allowed}
        onPress={() => (drafts.any() ? setAsks(true) : void leave.run())}
      >
        {end.leave}
      </Button>
    )
  }
  return (
    <>
      <p role="status">{end.unkept}</p>
      <SideBySide>
        <CommandButton request={{ kind: 'leave' }}>{end.leaveAllTheSame}</CommandButton>
        <Button rank="primary" onPress={() => setAsks(false)}>
          {end.stay}
        </Button>
      </SideBySide>
    </>
  )
}
