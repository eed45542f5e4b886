import { type BreathRate, PRACTICE_POLICY } from '#shared/practice/policy.ts'
import { BreathRates } from '../../components/breath-rate.tsx'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { SettingRow } from '../../components/setting-row.tsx'
import { VolumeSlider } from '../../components/volume-slider.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'

type Minutes = (typeof PRACTICE_POLICY.minutes)[number]

export type BreathOptionsProps = {
  readonly rate: BreathRate
  readonly setRate: (rate: BreathRate) => void
  readonly minutes: Minutes
  readonly setMinutes: (minutes: Minutes) => void
}

/** Pace, length and sound of breathing with the water. */
export const BreathOptions = ({ rate, setRate, minutes, setMinutes }: BreathOptionsProps) => {
  const { practice: words } = useWords()
  const { figure } = useFormats()
  return (
    <>
      <SettingRow legend={words.rate}>
        {(ids) => <BreathRates {...ids} value={rate} onChoose={setRate} />}
      </SettingRow>
      <ChoiceSetting
        legend={words.minutes}
        choices={PRACTICE_POLICY.minutes.map((value) => ({
          value,
          text: figure(value),
          label: words.length(value),
        }))}
        value={minutes}
        onChoose={setMinutes}
      />
      <SettingRow legend={words.sound}>
        {(ids) => <VolumeSlider of="breathSound" {...ids} />}
      </SettingRow>
    </>
  )
}
