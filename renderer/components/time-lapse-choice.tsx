import type { Settings } from '#shared/settings/settings.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Choices } from './choice-group.tsx'

/** A record, so that a rate the settings learn must be put here to compile. */
const RATES = Object.values({ 1: 1, 10: 10, 60: 60 } satisfies {
  [Rate in Settings['timeLapse']]: Rate
})

export type TimeLapseChoiceProps = {
  readonly labelledBy: string
  readonly describedBy?: string | undefined
}

/** How fast a demonstration's time runs; takes effect at once. */
export const TimeLapseChoice = (props: TimeLapseChoiceProps) => {
  const words = useWords()
  const { store } = useEbb()
  const timeLapse = useLive(({ settings }) => settings.timeLapse)
  return (
    <Choices
      {...props}
      choices={RATES.map((value) => ({ value, text: words.settings.lapse(value) }))}
      value={timeLapse}
      onChoose={(value) => store.changeSettings({ timeLapse: value })}
    />
  )
}
