import { LANGUAGE_NAMES, LANGUAGES } from '#shared/guidance/languages.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { ChoiceSetting } from './choice-group.tsx'

/** Each language under its own name, so that whoever cannot read this page finds theirs; it is spoken at once. */
export const LanguageChoice = () => {
  const { settings: words } = useWords()
  const { store } = useEbb()
  const language = useLive(({ settings }) => settings.language)
  return (
    <ChoiceSetting
      legend={words.language}
      choices={[
        { value: 'system' as const, text: words.languageOfSystem },
        ...LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value], language: value })),
      ]}
      value={language}
      onChoose={(value) => store.changeSettings({ language: value })}
    />
  )
}
