import type { Words } from '#shared/guidance/words.ts'
import { pauseText } from '#shared/report/pause-text.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { endOfTalk } from '#shared/review/talk-end.ts'
import { isDated } from '#shared/review/wall-time.ts'
import { MINUTE, SECOND } from '#shared/units.ts'
import { FigureList } from '../../components/figure-list.tsx'
import { Section, Why } from '../../components/section.tsx'
import { useSpeech } from '../../language/speech-context.ts'

/** Of the talk with its pauses, without the rest before it. */
const lengthOf = ({ couple, lengthS }: ReviewView, words: Words): string =>
  couple.talked === null
    ? words.review.couple.noTalk
    : words.talk.minutes(
        Math.round((((couple.ended?.atS ?? lengthS) - couple.talked.atS) * SECOND) / MINUTE),
      )

/** What belongs to both, and may be read by both. */
export const CoupleFacts = ({ review }: { readonly review: ReviewView }) => {
  const { words, formats } = useSpeech()
  const { couple: said, undated } = words.review
  const { couple, lengthS } = review
  const dated = isDated(couple)
  const pauses = couple.pauses.map((pause) => pauseText(pause, said, words, formats))
  const begun = dated ? formats.clock((couple.talked ?? couple.begun).wall) : undated.notKnown
  const { breaksOff, at } = endOfTalk(couple, lengthS)
  const ended = [breaksOff ? said.breaksOff : said.ended, formats.clock(at)] as const
  return (
    <Section title={couple.solo ? said.alone : said.title}>
      <FigureList
        figures={[
          [said.begun, begun],
          ...(dated ? [ended] : []),
          [said.length, lengthOf(review, words)],
          [said.pauses, ...(pauses.length === 0 ? [said.noPause] : pauses)],
        ]}
      />
      {!dated && <Why>{undated.times}</Why>}
      {couple.putOffTo !== null && <p>{said.promisedAnother(formats.day(couple.putOffTo))}</p>}
    </Section>
  )
}
