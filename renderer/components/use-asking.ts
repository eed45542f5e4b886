import { useState } from 'react'

/** What was said to the last thing asked for, and whether one is being done. */
export type Asking = {
  readonly working: boolean
  readonly answer: string | null
  readonly say: (answer: string | null) => void
  /** Does it and says what came of it; true where it was done. */
  readonly ask: <T>(
    question: Promise<T>,
    answerTo: (given: T | null) => { readonly done: boolean; readonly text: string | null },
  ) => Promise<boolean>
}

/** For what takes a second and can be refused. A question that throws is answered as null. */
export const useAsking = (): Asking => {
  const [working, setWorking] = useState(false)
  const [answer, say] = useState<string | null>(null)
  const ask: Asking['ask'] = async (question, answerTo) => {
    setWorking(true)
    say(null)
    const { done, text } = answerTo(await question.catch(() => null))
    setWorking(false)
    say(text)
    return done
  }
  return { working, answer, say, ask }
}
