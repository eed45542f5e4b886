import { useState } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import { type EpochMs, MINUTE } from '#shared/units.ts'
import { type Said, type Saying, sentences } from '../language/saying.ts'
import { useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'

/** What was said to the last thing asked for, and whether one is being done. */
export type Asking = {
  readonly working: boolean
  /** A PIN was wrong too often: until some time the next would not be looked at. */
  readonly waits: boolean
  readonly answer: string | null
  readonly say: (answer: Saying | null) => void
  /** Does it and says what came of it; true where it was done. */
  readonly ask: <T>(question: Promise<T>, answerTo: (given: T | null) => Said) => Promise<boolean>
}

type Held = { readonly text: Saying | null; readonly waitUntil: EpochMs | null }

const NOTHING: Held = { text: null, waitUntil: null }

/** Whole minutes until then, 0 once it is over: a wait that runs in seconds would be something to stare at. */
const useMinutesUntil = (until: EpochMs | null): number =>
  useLive(({ live }) =>
    until === null ? 0 : Math.ceil(Math.max(0, until - live.at.wall) / MINUTE),
  )

const waitText = (minutes: number, { yourData: { pin } }: Words): string | null => {
  if (minutes === 0) return null
  return minutes > 1 ? pin.waitMinutes(minutes) : pin.waitMoment
}

/**
 * For what takes a second and can be refused. A question that throws is answered as null. What came of it is held, never a
 * sentence: the language may change while it stands, and a wait be over.
 */
export const useAsking = (): Asking => {
  const words = useWords()
  const [working, setWorking] = useState(false)
  const [held, hold] = useState(NOTHING)
  const minutes = useMinutesUntil(held.waitUntil)
  const ask: Asking['ask'] = async (question, answerTo) => {
    setWorking(true)
    hold(NOTHING)
    const { done, ...said } = answerTo(await question.catch(() => null))
    setWorking(false)
    hold({ ...NOTHING, ...said })
    return done
  }
  return {
    working,
    waits: minutes > 0,
    answer: sentences(held.text?.(words) ?? null, waitText(minutes, words)) || null,
    say: (text) => hold({ ...NOTHING, text }),
    ask,
  }
}
