import { useWords } from '../language/words-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './volume-slider.module.css'

export type VolumeSliderProps = {
  readonly labelledBy: string
  readonly describedBy: string | undefined
}

/** How loud Ebb is, and the sound itself to judge it by. */
export const VolumeSlider = ({ labelledBy, describedBy }: VolumeSliderProps) => {
  const { settings: words } = useWords()
  const { store, bowl } = useEbb()
  const volume = useLive(({ settings }) => settings.volume)
  return (
    <div className={styles.row}>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={volume}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={({ target }) => store.changeSettings({ volume: target.valueAsNumber })}
      />
      <Button rank="quiet" onPress={() => bowl.strike('time-for-a-pause', volume)}>
        <Icon name="sound" />
        {words.soundTry}
      </Button>
    </div>
  )
}
