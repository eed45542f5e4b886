import type { Settings } from '#shared/settings/settings.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { breathTone, type Tone, toneFor } from '../sound/tone.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './volume-slider.module.css'

/** The settings that are a loudness, and what each sounds like. */
const SOUNDS = {
  volume: (settings) => toneFor('time-for-a-pause', settings),
  ringVolume: (settings) => toneFor('return-now', settings),
  breathSound: ({ breathSound }) => breathTone('in', breathSound),
} satisfies Partial<Record<keyof Settings, (settings: Settings) => Tone | null>>

export type VolumeSliderProps = {
  readonly of: keyof typeof SOUNDS
  readonly labelledBy: string
  readonly describedBy?: string | undefined
}

/** How loud one of Ebb's sounds is, and the sound itself to judge it by. */
export const VolumeSlider = ({ of, labelledBy, describedBy }: VolumeSliderProps) => {
  const { settings: words } = useWords()
  const { store, bowl } = useEbb()
  const settings = useLive((view) => view.settings)
  return (
    <div className={styles.row}>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={settings[of]}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={({ target }) => store.changeSettings({ [of]: target.valueAsNumber })}
      />
      <Button rank="quiet" onPress={() => bowl.sound(SOUNDS[of](settings))}>
        <Icon name="sound" />
        {words.soundTry}
      </Button>
    </div>
  )
}
