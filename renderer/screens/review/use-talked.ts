import type { AfterTalkAnswer } from '#shared/ipc/review-calls.ts'
import { otherOf, type PartnerId } from '#shared/partners.ts'
import type { FloodJudgement } from '#shared/review/judge-flood.ts'
import type { ReleaseSubject } from '#shared/review/release.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { wallAt } from '#shared/review/wall-time.ts'
import type { QuestionAnswers } from '#shared/session/own-words.ts'
import type { EpochMs } from '#shared/units.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useName } from '../../people/use-name.ts'
import { type SayAfterTalk, useToldReview } from './use-after-talk.ts'

type Asked = Promise<AfterTalkAnswer>

/** A talk under its owner's eyes: what they see of it, what they can say of it, and what they show. */
export type Talked = {
  readonly review: ReviewView
  readonly other: PartnerId
  readonly otherName: string
  /** Where the talk ended, s. */
  readonly endS: number
  readonly wallAt: (atS: number) => EpochMs
  readonly say: SayAfterTalk
  readonly judge: (judgement: FloodJudgement) => Asked
  readonly answer: (answers: QuestionAnswers) => Asked
  readonly release: (subject: ReleaseSubject, shown: boolean) => Asked
}

export const useTalked = (sessionId: string, partner: PartnerId, fetched: ReviewView): Talked => {
  const { bridge } = useEbb()
  const { review, say } = useToldReview(fetched)
  const other = otherOf(partner)
  const { couple, lengthS } = review
  const whose = { sessionId, partner }
  return {
    ...{ review, say, other },
    otherName: useName(other),
    endS: couple.ended?.atS ?? lengthS,
    wallAt: (atS) => wallAt(couple, atS),
    judge: (judgement) => bridge.call('review:judge', { ...whose, judgement }),
    answer: (answers) => bridge.call('review:answer', { ...whose, answers }),
    release: (subject, shown) => bridge.call('review:release', { ...whose, subject, shown }),
  }
}
