import { useEffect, useRef, useState } from 'react'
import { SECOND } from '#shared/units.ts'
import type { Saying } from '../language/saying.ts'
import { useWords } from '../language/speech-context.ts'

/** How long a passing word stands (ours): long enough to be read once. */
const STANDS = 4 * SECOND

/** A word that says something has been done, and goes by itself. */
export const usePassingLine = () => {
  const words = useWords()
  const [held, hold] = useState<{ readonly text: Saying } | null>(null)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const [say] = useState(() => (text: Saying): void => {
    window.clearTimeout(timer.current)
    hold({ text })
    timer.current = window.setTimeout(() => hold(null), STANDS)
  })
  return { line: held?.text(words) ?? null, say }
}
