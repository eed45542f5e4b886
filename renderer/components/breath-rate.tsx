import { BREATH_POLICY } from '#shared/practice/policy.ts'
import { useFormats, useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Choices } from './choice-group.tsx'

export type BreathRateProps = {
  readonly labelledBy: string
  readonly describedBy?: string | undefined
}

/** How many breaths a minute the pacer takes; takes effect at once. */
export const BreathRate = (props: BreathRateProps) => {
  const { settings: words } = useWords()
  const { figure } = useFormats()
  const { store } = useEbb()
  const breathsPerMinute = useLive(({ settings }) => settings.breathsPerMinute)
  return (
    <Choices
      {...props}
      choices={BREATH_POLICY.ratesPerMinute.map((value) => ({
        value,
        text: figure(value),
        label: words.breathsPerMinute(value),
      }))}
      value={breathsPerMinute}
      onChoose={(value) => store.changeSettings({ breathsPerMinute: value })}
    />
  )
}
