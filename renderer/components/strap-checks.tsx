import { useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'

/** What to look at when no strap turns up; Electron does not tell which of them it is. */
export const StrapChecks = () => {
  const { strap } = useWords()
  const system = useLive((view) => view.system)
  return (
    <ul>
      {[...strap.check, strap.checkOn[system]].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
