import { useEffect, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { heartOf, type ReviewView } from '#shared/review/review-view.ts'
import { HandOver } from '../../components/hand-over.tsx'
import { Section, Why } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { OpenSeatForm } from '../../people/open-seat-form.tsx'
import { useName } from '../../people/use-name.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import { Episodes } from './episodes.tsx'
import { OwnWordsRead } from './own-words-read.tsx'
import { PauseChanges } from './pause-changes.tsx'
import styles from './review.module.css'
import { ShowToOther } from './show-to-other.tsx'
import { TheirEpisodes } from './their-episodes.tsx'
import { Timeline } from './timeline.tsx'
import { TwoQuestions } from './two-questions.tsx'
import { useTalked } from './use-talked.ts'

type SeatProps = { readonly sessionId: string; readonly partner: PartnerId }

/** Words first, then what a strap told. `onGone`: nobody looks at it any more. */
const Shown = ({
  sessionId,
  partner,
  fetched,
  onGone,
}: SeatProps & { readonly fetched: ReviewView; readonly onGone: () => void }) => {
  const { mine } = useWords().review
  useEffect(() => onGone, [onGone])
  const talked = useTalked(sessionId, partner, fetched)
  const { review } = talked
  const { own, couple } = review
  return (
    <div className={styles.mine}>
      {own === null ? (
        <Why>{mine.nothing}</Why>
      ) : (
        <>
          <OwnWordsRead own={own.words} />
          <Timeline review={review} own={own} />
          {heartOf(review) !== null && (
            <>
              <Episodes own={own} talked={talked} />
              <PauseChanges review={review} changes={own.pauseChanges} />
            </>
          )}
        </>
      )}
      <TheirEpisodes talked={talked} />
      {own !== null && !couple.solo && (
        <>
          <TwoQuestions talked={talked} />
          {couple.ended !== null && <ShowToOther talked={talked} />}
        </>
      )}
    </div>
  )
}

/** One's own of a talk: under the hand-over, behind the PIN where one is set, which is asked for anew each time. */
export const Mine = ({ sessionId, partner, hasPin }: SeatProps & { readonly hasPin: boolean }) => {
  const { mine } = useWords().review
  const { bridge } = useEbb()
  const name = useName(partner)
  const isAlone = useIsAlone()
  const [isLetIn, setLetIn] = useState(!hasPin)
  const [shut] = useState(() => (): void => {
    if (!hasPin) return
    setLetIn(false)
    void bridge.call('vault:shut', undefined)
  })
  const fetch = async (): Promise<ReviewView> => {
    const review = await bridge.call('review:open', { sessionId, partner })
    if (review !== null) return review
    shut()
    throw new Error('shut')
  }
  return (
    <Section title={mine.title(name)} isNamed={isLetIn && !isAlone}>
      {isLetIn ? (
        <HandOver partner={partner} onOpen={fetch} purpose={hasPin ? 'fill' : 'hold'}>
          {(fetched) => <Shown {...{ sessionId, partner, fetched }} onGone={shut} />}
        </HandOver>
      ) : (
        <OpenSeatForm partner={partner} onOpen={() => setLetIn(true)} />
      )}
    </Section>
  )
}
