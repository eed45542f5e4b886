import { useEffect } from 'react'
import { useLive } from './use-live.ts'

/** The light of the whole page, the two people’s colours, and that nothing is drawn of it where nobody sees it. */
export const usePageSetup = (): void => {
  const theme = useLive(({ settings }) => settings.theme)
  const colours = useLive(
    ({ people: { persons } }) => [persons.a.colour, persons.b.colour] as const,
  )
  const inSight = useLive((view) => view.inSight)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-unseen', !inSight)
  }, [inSight])
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
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
