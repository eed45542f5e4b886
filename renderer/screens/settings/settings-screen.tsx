import { PAUSE_POLICY, SENSITIVITIES } from '#shared/flooding/policy.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { BreathRateSetting } from '../../components/breath-rate.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceSetting } from '../../components/choice-group.tsx'
import { CompareLevelsChoice } from '../../components/compare-levels-choice.tsx'
import { LanguageChoice } from '../../components/language-choice.tsx'
import { Page } from '../../components/page.tsx'
import { SettingRow } from '../../components/setting-row.tsx'
import { TimeLapseChoice } from '../../components/time-lapse-choice.tsx'
import { VolumeSlider } from '../../components/volume-slider.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useQuickExit } from '../../people/use-quick-exit.ts'
import styles from './settings-screen.module.css'

/** A record, so that a theme the settings learn must be put here to compile. */
const THEMES = Object.values({ system: 'system', light: 'light', dark: 'dark' } satisfies {
  [Theme in Settings['theme']]: Theme
})

/** A record, so that a way the settings learn must be put here to compile. */
const SIMULATED_STRAPS = Object.values({ sound: 'sound', troubled: 'troubled' } satisfies {
  [Straps in Settings['simulatedStraps']]: Straps
})

export type SettingsScreenProps = {
  readonly onBack: () => void
  readonly onPeople: () => void
  readonly onYourData: () => void
}

/** One calm page. Every change is kept at once; there is nothing to save. */
export const SettingsScreen = ({ onBack, onPeople, onYourData }: SettingsScreenProps) => {
  const { settings: words, people, quickExit } = useWords()
  const { figure } = useFormats()
  const { store } = useEbb()
  const exit = useQuickExit()
  const mode = useLive((view) => view.people.mode)
  const { theme, sensitivity, pauseMinutes, simulatedStraps } = useLive(({ settings }) => settings)
  return (
    <Page title={words.title} back={words.back} onBack={onBack}>
      <div className={styles.settings}>
        <SettingRow legend={people.title[mode]} hint={people.hint}>
          {() => (
            <div>
              <Button onPress={onPeople}>{people.open}</Button>
            </div>
          )}
        </SettingRow>
        <SettingRow legend={words.sound} hint={words.soundHint}>
          {(ids) => <VolumeSlider of="volume" {...ids} />}
        </SettingRow>
        <SettingRow legend={words.ring} hint={words.ringHint}>
          {(ids) => <VolumeSlider of="ringVolume" {...ids} />}
        </SettingRow>
        <ChoiceSetting
          legend={words.pause}
          choices={PAUSE_POLICY.lengthsMin.map((value) => ({
            value,
            text: figure(value),
            label: words.pauseMinutes(value),
          }))}
          value={pauseMinutes}
          onChoose={(value) => store.changeSettings({ pauseMinutes: value })}
        />
        <SettingRow legend={words.breath} hint={words.breathHint}>
          {(ids) => <BreathRateSetting {...ids} />}
        </SettingRow>
        <SettingRow legend={words.breathSound} hint={words.breathSoundHint}>
          {(ids) => <VolumeSlider of="breathSound" {...ids} />}
        </SettingRow>
        <ChoiceSetting
          legend={words.sensitivity}
          hint={words.sensitivityHint}
          choices={SENSITIVITIES.map((value) => ({ value, text: words.sensitivities[value] }))}
          value={sensitivity}
          onChoose={(value) => store.changeSettings({ sensitivity: value })}
        />
        <LanguageChoice />
        <ChoiceSetting
          legend={words.theme}
          choices={THEMES.map((value) => ({ value, text: words.themes[value] }))}
          value={theme}
          onChoose={(value) => store.changeSettings({ theme: value })}
        />
        <CompareLevelsChoice />
        <SettingRow legend={words.yourData} hint={words.yourDataHint}>
          {() => (
            <div>
              <Button onPress={onYourData}>{words.yourDataOpen}</Button>
            </div>
          )}
        </SettingRow>
        <SettingRow legend={quickExit.title} hint={quickExit.hint}>
          {() => (
            <div>
              <Button onPress={exit}>{quickExit.now}</Button>
            </div>
          )}
        </SettingRow>
        <SettingRow legend={words.timeLapse} hint={words.timeLapseHint}>
          {(ids) => <TimeLapseChoice {...ids} />}
        </SettingRow>
        <ChoiceSetting
          legend={words.simulatedStraps}
          hint={words.simulatedStrapsHint}
          choices={SIMULATED_STRAPS.map((value) => ({
            value,
            text: words.simulatedStrapsAs[value],
          }))}
          value={simulatedStraps}
          onChoose={(value) => store.changeSettings({ simulatedStraps: value })}
        />
      </div>
    </Page>
  )
}
