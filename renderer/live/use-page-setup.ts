import { useEffect } from 'react'
import { useWords } from '../language/words-context.ts'
import { useLive } from './use-live.ts'

/** Language, direction and light of the whole page. */
export const usePageSetup = (): void => {
  const { language, direction } = useWords()
  const theme = useLive(({ settings }) => settings.theme)
  useEffect(() => {
    const page = document.documentElement
    page.lang = language
    page.dir = direction
    page.dataset.theme = theme
  }, [language, direction, theme])
}
