import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { cameUndated, type SessionSummary } from '#shared/journal/session-summary.ts'
import { talkTimes } from '#shared/report/talk-times.ts'
import type { CoupleReview } from '#shared/review/couple-review.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { Page } from '../../components/page.tsx'
import { Why } from '../../components/section.tsx'
import { SpeechContext, useFormats, useSpeech, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { useSeats } from '../../people/use-seats.ts'
import { CoupleFacts } from './couple-facts.tsx'
import { ExportSection } from './export-section.tsx'
import { Mine } from './mine.tsx'
import { Together } from './together.tsx'

type Props = { readonly session: SessionSummary; readonly onBack: () => void }

/** The couple's facts; undefined until main has told them. */
const useCoupleReview = (sessionId: string): ReviewView | null | undefined => {
  const { bridge } = useEbb()
  const [review, setReview] = useState<ReviewView | null | undefined>()
  useEffect(() => {
    let wanted = true
    const settle = (told: ReviewView | null): void => {
      if (wanted) setReview(told)
    }
    bridge.call('review:open', { sessionId, partner: null }).then(settle, () => settle(null))
    return () => {
      wanted = false
    }
  }, [bridge, sessionId])
  return review
}

/** Speaks of the times of one talk. */
const TalkSpeech = ({ couple, children }: { couple: CoupleReview; children: ReactNode }) => {
  const { words, formats } = useSpeech()
  const speech = useMemo(
    () => ({ words, formats: talkTimes(couple, words, formats) }),
    [words, formats, couple],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** One past talk: what belongs to both, then each one's own for their eyes. What a PIN opened is shut on leaving. */
export const ReviewScreen = ({ session, onBack }: Props) => {
  const { review: words, work } = useWords()
  const { day } = useFormats()
  const { bridge } = useEbb()
  const { protection } = useProtection()
  const review = useCoupleReview(session.id)
  const seats = useSeats()
  useEffect(
    () => () => {
      void bridge.call('vault:shut', undefined)
    },
    [bridge],
  )
  const isTold = review !== undefined && protection !== undefined
  const isUndated = cameUndated(session) !== null
  return (
    <Page
      title={isUndated ? words.undated.title : words.title(day(session.begunAt))}
      back={words.back}
      onBack={onBack}
    >
      {!isTold && <Why>{work.moment}</Why>}
      {isTold && (review === null || protection === null) && <Why>{words.notNow}</Why>}
      {review && protection && (
        <TalkSpeech couple={review.couple}>
          <CoupleFacts review={review} />
          <Together review={review} />
          {seats
            .filter((partner) => !(review.couple.solo && partner === 'b'))
            .map((partner) => (
              <Mine
                key={partner}
                sessionId={session.id}
                partner={partner}
                hasPin={protection.hasPin[partner]}
              />
            ))}
          <ExportSection
            sessionId={session.id}
            seats={seats.filter((partner) => !(review.couple.solo && partner === 'b'))}
            hasPin={protection.hasPin}
          />
        </TalkSpeech>
      )}
    </Page>
  )
}
