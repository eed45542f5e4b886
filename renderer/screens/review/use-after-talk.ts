import { useState } from 'react'
import type { AfterTalkAnswer } from '#shared/ipc/review-calls.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { type Asking, useAsking } from '../../components/use-asking.ts'

/** Says something of the talk; what its owner sees then takes the place of what they saw. */
export type SayAfterTalk = (answer: Promise<AfterTalkAnswer>) => Promise<AfterTalkAnswer>

/** What is seen of a talk, as what is said of it changes it. */
export const useToldReview = (
  fetched: ReviewView,
): { readonly review: ReviewView; readonly say: SayAfterTalk } => {
  const [review, setReview] = useState(fetched)
  const say: SayAfterTalk = async (asked) => {
    const answer = await asked
    if (answer.kind === 'kept') setReview(answer.review)
    return answer
  }
  return { review, say }
}

/** One thing that can be said, and in a word why it was not kept. */
export const useSaying = (
  say: SayAfterTalk,
): Pick<Asking, 'working' | 'answer'> & {
  readonly tell: (answer: Promise<AfterTalkAnswer>) => Promise<boolean>
} => {
  const { working, answer, ask } = useAsking()
  const tell = (asked: Promise<AfterTalkAnswer>): Promise<boolean> =>
    ask(say(asked), (given) => {
      if (given?.kind === 'kept') return { done: true, text: null }
      const why = given?.kind === 'not-kept' ? 'notKept' : 'notNow'
      return { done: false, text: ({ afterTalk }) => afterTalk[why] }
    })
  return { working, answer, tell }
}
