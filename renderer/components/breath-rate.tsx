import { BREATH_POLICY, type BreathRate } from '#shared/practice/policy.ts'
import { useFormats, useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Choices } from './choice-group.tsx'

type Labelled = { readonly labelledBy: string; readonly describedBy?: string | undefined }

export type BreathRatesProps = Labelled & {
  /** Null while none is chosen. */
  readonly value: BreathRate | null
  readonly onChoose: (value: BreathRate) => void
}

/** The paces of breath there are. */
export const BreathRates = (props: BreathRatesProps) => {
  const { settings: words } = useWords()
  const { figure } = useFormats()
  return (
    <Choices
      {...props}
      choices={BREATH_POLICY.ratesPerMinute.map((value) => ({
        value,
        text: figure(value),
        label: words.breathsPerMinute(value),
      }))}
    />
  )
}

/** How many breaths a minute the pacer takes; takes effect at once. */
export const BreathRateSetting = (props: Labelled) => {
  const { store } = useEbb()
  const breathsPerMinute = useLive(({ settings }) => settings.breathsPerMinute)
  return (
    <BreathRates
      {...props}
      value={breathsPerMinute}
      onChoose={(value) => store.changeSettings({ breathsPerMinute: value })}
    />
  )
}
