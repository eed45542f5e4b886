import { useEffect, useRef, useState } from 'react'
import { SECOND } from '#shared/units.ts'

/** How long a passing word stands (ours): long enough to be read once. */
const STANDS = 4 * SECOND

/** A word that says something has been done, and goes by itself. */
export const usePassingLine = () => {
  const [line, setLine] = useState<string | null>(null)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const [say] = useState(() => (next: string): void => {
    window.clearTimeout(timer.current)
    setLine(next)
    timer.current = window.setTimeout(() => setLine(null), STANDS)
  })
  return { line, say }
}
