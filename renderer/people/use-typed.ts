import { useEffect, useRef, useState } from 'react'

/** What is typed is kept once the hand rests for so long, ms (ours), and when the field is left. */
const RESTS = 400

export type Typed = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/** A text that is kept while it is typed, without a write for each key; also when its page is left in the middle. */
export const useTyped = (kept: string, keep: (value: string) => void): Typed => {
  const [value, setValue] = useState(kept)
  const latest = useRef(keep)
  const waiting = useRef<string | null>(null)
  const timer = useRef(0)
  useEffect(() => {
    latest.current = keep
  })
  const [keepNow] = useState(() => (): void => {
    window.clearTimeout(timer.current)
    if (waiting.current !== null) latest.current(waiting.current)
    waiting.current = null
  })
  useEffect(() => keepNow, [keepNow])
  const onChange = (next: string): void => {
    setValue(next)
    waiting.current = next
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(keepNow, RESTS)
  }
  return { value, onChange, onBlur: keepNow }
}
