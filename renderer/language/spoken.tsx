import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { wordsIn } from '#shared/guidance/dictionaries.ts'
import { formatsIn } from '#shared/guidance/formats.ts'
import { type Language, localeOf, spokenLanguage } from '#shared/guidance/languages.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import { useLive } from '../live/use-live.ts'
import { type Speech, SpeechContext } from './speech-context.ts'

const speechOf = (words: Words, locale: string): Speech => ({ words, formats: formatsIn(locale) })

/** The last language stays until the words of the next are there, so that nothing is said in neither. */
const useFetched = (language: Language, locale: string): Speech | null => {
  const [speech, setSpeech] = useState(() =>
    language === english.language ? speechOf(english, locale) : null,
  )
  useEffect(() => {
    let wanted = true
    void wordsIn(language).then((words) => {
      if (wanted) setSpeech(speechOf(words, locale))
    })
    return () => {
      wanted = false
    }
  }, [language, locale])
  return speech
}

/** Speaks the language that is set to all that stands in it; before its words are there it shows nothing. */
export const Spoken = ({ children }: { readonly children: ReactNode }) => {
  const { language, locale } = useLive(({ settings, systemLanguage }) => {
    const spoken = spokenLanguage(settings.language, systemLanguage)
    return { language: spoken, locale: localeOf(spoken, systemLanguage) }
  })
  const speech = useFetched(language, locale)
  // Before anything is drawn: no line stands on the wrong side first.
  useLayoutEffect(() => {
    if (speech === null) return
    const page = document.documentElement
    page.lang = speech.words.language
    page.dir = speech.words.direction
  }, [speech])
  return speech === null ? null : <SpeechContext value={speech}>{children}</SpeechContext>
}
