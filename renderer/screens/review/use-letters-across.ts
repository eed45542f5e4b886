import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { USUAL_LETTERS } from './chart-view.ts'

/** So wide is one letter, em (ours, of the words that stand there). */
const LETTER_EM = 0.45

const lettersIn = (place: Element): number => {
  const { width } = place.getBoundingClientRect()
  const size = Number.parseFloat(getComputedStyle(place).fontSize)
  return width > 0 && size > 0 ? width / (LETTER_EM * size) : USUAL_LETTERS
}

/** How many letters stand side by side in a place, as wide as it is now. */
export const useLettersAcross = (): readonly [RefObject<HTMLDivElement | null>, number] => {
  const place = useRef<HTMLDivElement>(null)
  const [letters, setLetters] = useState(USUAL_LETTERS)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(() => setLetters(lettersIn(element)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [place, letters]
}
