import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { ChoiceSetting } from './choice-group.tsx'

const WAYS = ['off', 'on'] as const

/** Whether two released levels are compared in the review. */
export const CompareLevelsChoice = () => {
  const { settings: words } = useWords()
  const { store } = useEbb()
  const isOn = useLive(({ settings }) => settings.comparesLevels)
  return (
    <ChoiceSetting
      legend={words.compareLevels}
      hint={words.compareLevelsHint}
      choices={WAYS.map((value) => ({ value, text: words.compareLevelsAs[value] }))}
      value={isOn ? 'on' : 'off'}
      onChoose={(value) => store.changeSettings({ comparesLevels: value === 'on' })}
    />
  )
}
