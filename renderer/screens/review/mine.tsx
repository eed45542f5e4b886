import { useEffect, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { HandOver } from '../../components/hand-over.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Answer, Section, Why } from '../../components/section.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useName } from '../../people/use-name.ts'
import { pinAnswerText } from '../your-data-pin-answer.ts'
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

/** The PIN of a seat, before anything of it is fetched. */
export const PinForm = ({
  partner,
  onOpen,
}: Pick<SeatProps, 'partner'> & { onOpen: () => void }) => {
  const words = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [pin, setPin] = useState('')
  const submit = async (): Promise<void> => {
    const opened = bridge.call('vault:open-seat', { partner, pin })
    setPin('')
    if (await asking.ask(opened, (answer) => pinAnswerText(answer, words.yourData))) onOpen()
  }
  return (
    <form
      className={styles.pin}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PassphraseField
        label={words.review.mine.pin}
        purpose="current-password"
        value={pin}
        onChange={setPin}
      />
      <Answer {...asking} />
      <SubmitButton disabled={asking.working}>{words.review.mine.open}</SubmitButton>
    </form>
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
