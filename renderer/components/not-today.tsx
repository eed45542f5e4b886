import { useWords } from '../language/speech-context.ts'
import { useCommand } from '../live/use-command.ts'
import { Button } from './button.tsx'

/** The way out before the talk has begun: it ends and leaves at once, for there is nothing to look at yet. */
export const NotToday = () => {
  const { rest } = useWords()
  const end = useCommand({ kind: 'end' })
  const leave = useCommand({ kind: 'leave' })
  const notToday = async (): Promise<void> => {
    if (await end.run()) await leave.run()
  }
  return (
    <Button rank="quiet" disabled={!end.allowed} onPress={() => void notToday()}>
      {rest.notToday}
    </Button>
  )
}
