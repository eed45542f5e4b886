import { useEffect, useRef, useState } from 'react'

/** What is typed is kept once the hand rests for so long, ms (ours), and when the field is left. */
const RESTS = 400

export type Typed = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/**
 * A text that is kept while it is typed, without a write for each key; also when its page is left in the middle. Once the
 * field is left it says what was kept: a name that is too long is cut.
 */
export const useTyped = (kept: string, keep: (value: string) => void): Typed => {
  const [value, setValue] = useState(kept)
  const latest = useRef(keep)
  const waiting = useRef<string | null>(null)
  const timer = useRef(0)
  const isTyping = useRef(false)
  useEffect(() => {
    latest.current = keep
  })
  useEffect(() => {
    if (!isTyping.current) setValue(kept)
  }, [kept])
  const [keepNow] = useState(() => (): void => {
    window.clearTimeout(timer.current)
    if (waiting.current !== null) latest.current(waiting.current)
    waiting.current = null
  })
  useEffect(() => keepNow, [keepNow])
  const onChange = (next: string): void => {
    setValue(next)
    isTyping.current = true
    waiting.current = next
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(keepNow, RESTS)
  }
  const onBlur = (): void => {
    isTyping.current = false
    // What still waits comes back as what is kept.
    if (waiting.current === null) setValue(kept)
    keepNow()
  }
  return { value, onChange, onBlur }
}
