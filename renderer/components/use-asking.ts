import { useState } from 'react'
import type { Said, Saying } from '../language/saying.ts'
import { useWords } from '../language/speech-context.ts'

/** What was said to the last thing asked for, and whether one is being done. */
export type Asking = {
  readonly working: boolean
  readonly answer: string | null
  readonly say: (answer: Saying | null) => void
  /** Does it and says what came of it; true where it was done. */
  readonly ask: <T>(question: Promise<T>, answerTo: (given: T | null) => Said) => Promise<boolean>
}

/**
 * For what takes a second and can be refused. A question that throws is answered as null. What came of it is held, never a
 * sentence: the language may change while it stands.
 */
export const useAsking = (): Asking => {
  const words = useWords()
  const [working, setWorking] = useState(false)
  const [held, hold] = useState<{ readonly text: Saying } | null>(null)
  const say = (text: Saying | null): void => hold(text && { text })
  const ask: Asking['ask'] = async (question, answerTo) => {
    setWorking(true)
    say(null)
    const { done, text } = answerTo(await question.catch(() => null))
    setWorking(false)
    say(text)
    return done
  }
  return { working, answer: held?.text(words) ?? null, say, ask }
}
