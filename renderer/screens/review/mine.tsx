import { useEffect, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { HandOver } from '../../components/hand-over.tsx'
import { Section, Why } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useName } from '../../people/use-name.ts'
import { PinForm } from '../pin-form.tsx'
import { Episodes } from './episodes.tsx'
import { FactsTable } from './facts-table.tsx'
import { OwnWordsRead } from './own-words-read.tsx'
import styles from './review.module.css'
import { Timeline } from './timeline.tsx'

type SeatProps = { readonly sessionId: string; readonly partner: PartnerId }

/** Words first, then what a strap told. `onGone`: nobody looks at it any more. */
const Shown = ({
  review,
  onGone,
}: {
  readonly review: ReviewView
  readonly onGone: () => void
}) => {
  const { mine } = useWords().review
  useEffect(() => onGone, [onGone])
  const { own, couple } = review
  if (own === null) return <Why>{mine.nothing}</Why>
  return (
    <div className={styles.mine}>
      <OwnWordsRead own={own.words} />
      <Timeline review={review} own={own} />
      <FactsTable own={own} couple={couple} />
      <Episodes episodes={own.episodes} />
    </div>
  )
}

/** One's own of a talk: under the hand-over, behind the PIN where one is set, which is asked for anew each time. */
export const Mine = ({ sessionId, partner, hasPin }: SeatProps & { readonly hasPin: boolean }) => {
  const { mine } = useWords().review
  const { bridge } = useEbb()
  const name = useName(partner)
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
    <Section title={mine.title(name)}>
      {isLetIn ? (
        <HandOver partner={partner} onOpen={fetch} purpose={hasPin ? 'fill' : 'hold'}>
          {(review) => <Shown review={review} onGone={shut} />}
        </HandOver>
      ) : (
        <PinForm partner={partner} onOpen={() => setLetIn(true)} />
      )}
    </Section>
  )
}
