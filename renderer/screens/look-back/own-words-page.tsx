import { useState } from 'react'
import type { WordsOfTalk } from '#shared/ipc/review-calls.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import type { PartnerId } from '#shared/partners.ts'
import { Why } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useName } from '../../people/use-name.ts'
import { linesOf } from './find-talks.ts'
import { OwnPage } from './own-page.tsx'
import { AT_THE_TOP, type Place, TalkList } from './talk-list.tsx'

type Props = {
  readonly partner: PartnerId
  readonly talks: readonly SessionSummary[]
  readonly onBack: () => void
  readonly onOpen: (talk: SessionSummary) => void
}

/** The list with what one of them wrote. What was typed to find something goes with it. */
const WithWords = ({
  written,
  talks,
  onOpen,
}: Pick<Props, 'talks' | 'onOpen'> & { readonly written: readonly WordsOfTalk[] }) => {
  const [place, setPlace] = useState<Place>(AT_THE_TOP)
  const [bySession] = useState(
    () => new Map(written.map(({ sessionId, words }) => [sessionId, words])),
  )
  const { ownLook } = useWords().lookBack
  return (
    <>
      {written.every(({ words }) => linesOf(words).length === 0) && <Why>{ownLook.noWords}</Why>}
      <TalkList {...{ talks, place }} written={bySession} onPlace={setPlace} onOpen={onOpen} />
    </>
  )
}

/** Past talks with one's own words, and to be found by them. */
export const OwnWordsPage = ({ partner, talks, onBack, onOpen }: Props) => {
  const { ownLook } = useWords().lookBack
  const { bridge } = useEbb()
  return (
    <OwnPage
      partner={partner}
      title={ownLook.wordsOf(useName(partner))}
      onBack={onBack}
      ask={() => bridge.call('review:own-words', partner)}
    >
      {(written) => <WithWords {...{ written, talks, onOpen }} />}
    </OwnPage>
  )
}
