import type { Words } from '#shared/guidance/words.ts'
import { pauseText } from '#shared/report/pause-text.ts'
import type { CoupleReview } from '#shared/review/couple-review.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { isDated, wallAt } from '#shared/review/wall-time.ts'
import { type EpochMs, MINUTE, SECOND } from '#shared/units.ts'
import { Section, Why } from '../../components/section.tsx'
import { useSpeech } from '../../language/speech-context.ts'
import styles from './review.module.css'

/** Of the talk with its pauses, without the rest before it. */
const lengthOf = ({ couple, lengthS }: ReviewView, words: Words): string =>
  couple.talked === null
    ? words.review.couple.noTalk
    : words.talk.minutes(
        Math.round((((couple.ended?.atS ?? lengthS) - couple.talked.atS) * SECOND) / MINUTE),
      )

const endOf = (couple: CoupleReview, lengthS: number): EpochMs =>
  couple.ended?.wall ?? wallAt(couple, lengthS)

/** What belongs to both, and may be read by both. */
export const CoupleFacts = ({ review }: { readonly review: ReviewView }) => {
  const { words, formats } = useSpeech()
  const { couple: said, undated } = words.review
  const { couple, lengthS } = review
  const dated = isDated(couple)
  return (
    <Section title={couple.solo ? said.alone : said.title}>
      <dl className={styles.figures}>
        <div>
          <dt>{said.begun}</dt>
          <dd>{dated ? formats.clock((couple.talked ?? couple.begun).wall) : undated.notKnown}</dd>
        </div>
        {dated && (
          <div>
            <dt>{couple.ended === null ? said.breaksOff : said.ended}</dt>
            <dd>{formats.clock(endOf(couple, lengthS))}</dd>
          </div>
        )}
        <div>
          <dt>{said.length}</dt>
          <dd>{lengthOf(review, words)}</dd>
        </div>
        <div>
          <dt>{said.pauses}</dt>
          {couple.pauses.length === 0 && <dd>{said.noPause}</dd>}
          {couple.pauses.map((pause) => (
            <dd key={pause.begun.atS}>{pauseText(pause, said, words, formats)}</dd>
          ))}
        </div>
      </dl>
      {!dated && <Why>{undated.times}</Why>}
      {couple.putOffTo !== null && <p>{said.promisedAnother(formats.day(couple.putOffTo))}</p>}
    </Section>
  )
}
