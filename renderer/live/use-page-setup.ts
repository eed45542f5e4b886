import { useEffect } from 'react'
import { useWords } from '../language/words-context.ts'
import { useLive } from './use-live.ts'

/** Language, direction and light of the whole page, and the two people’s colours. */
export const usePageSetup = (): void => {
  const { language, direction } = useWords()
  const theme = useLive(({ settings }) => settings.theme)
  const colours = useLive(
    ({ people: { persons } }) => [persons.a.colour, persons.b.colour] as const,
  )
  useEffect(() => {
    const page = document.documentElement
    page.lang = language
    page.dir = direction
    page.dataset.theme = theme
  }, [language, direction, theme])
  useEffect(() => {
    const { style } = document.documentElement
    for (const [seat, colour] of [
      ['a', colours[0]],
      ['b', colours[1]],
    ] as const) {
      style.setProperty(`--hue-${seat}`, `var(--hue-${colour})`)
    }
  }, [colours])
}
