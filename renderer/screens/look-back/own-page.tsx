import { type ReactNode, useEffect, useState } from 'react'
import type { OwnLookAnswer } from '#shared/ipc/review-calls.ts'
import type { PartnerId } from '#shared/partners.ts'
import { HandOver } from '../../components/hand-over.tsx'
import { Page } from '../../components/page.tsx'
import { Why } from '../../components/section.tsx'
import { Working } from '../../components/working.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { OpenSeatForm } from '../../people/open-seat-form.tsx'

type Props<T> = {
  readonly partner: PartnerId
  readonly title: string
  readonly onBack: () => void
  /** Asked each time it is opened; forgotten when it hides. */
  readonly ask: () => Promise<OwnLookAnswer<T>>
  readonly children: (value: T) => ReactNode
}

/** What was fetched, or that somebody stopped it. `onGone`: nobody looks at it any more. */
const Shown = <T,>({
  answer,
  onGone,
  children,
}: Pick<Props<T>, 'children'> & {
  readonly answer: OwnLookAnswer<T>
  readonly onGone: () => void
}) => {
  const { ownLook } = useWords().lookBack
  useEffect(() => onGone, [onGone])
  return answer.kind === 'shown' ? children(answer.value) : <Why>{ownLook.stopped}</Why>
}

/** One's own over all talks: a page by itself, under the hand-over, behind the PIN where one is set. */
export const OwnPage = <T,>({ partner, title, onBack, ask, children }: Props<T>) => {
  const { review, work } = useWords()
  const { bridge } = useEbb()
  const { protection } = useProtection()
  const [isLetIn, setLetIn] = useState(false)
  const hasPin = protection?.hasPin[partner] === true
  const [shut] = useState(() => (): void => {
    setLetIn(false)
    void bridge.call('work:stop', undefined)
    void bridge.call('vault:shut', undefined)
  })
  useEffect(() => shut, [shut])
  const fetch = async (): Promise<OwnLookAnswer<T>> => {
    const answer = await ask()
    if (answer.kind === 'not-now') throw new Error('not now')
    return answer
  }
  return (
    <Page title={title} back={review.back} onBack={onBack}>
      {protection === undefined && <Why>{work.moment}</Why>}
      {protection === null && <Why>{review.notNow}</Why>}
      {protection && hasPin && !isLetIn && (
        <OpenSeatForm partner={partner} onOpen={() => setLetIn(true)} />
      )}
      {protection && (!hasPin || isLetIn) && (
        <HandOver partner={partner} onOpen={fetch} purpose="fill">
          {(answer) => (
            <Shown answer={answer} onGone={shut}>
              {children}
            </Shown>
          )}
        </HandOver>
      )}
      <Working kind="own-talks" />
    </Page>
  )
}
