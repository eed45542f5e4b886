import type { Words } from '#shared/guidance/words.ts'
import type { ReviewedPause } from '#shared/review/couple-pauses.ts'
import type { CoupleReview } from '#shared/review/couple-review.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { type EpochMs, MINUTE, SECOND } from '#shared/units.ts'
import { Section } from '../../components/section.tsx'
import { type Speech, useSpeech } from '../../language/speech-context.ts'
import styles from './review.module.css'
import { wallAt } from './review-texts.ts'

const outcomeText = (pause: ReviewedPause, { words, formats }: Speech): string => {
  const { couple } = words.review
  const { outcome, resumed, putOffTo } = pause
  const clock = (at: EpochMs | undefined | null): string =>
    at === undefined || at === null ? '' : formats.clock(at)
  switch (outcome) {
    case 'kept':
    case 'later':
      return couple.outcome[outcome](clock(resumed?.wall))
    case 'put-off':
      return couple.outcome[outcome](putOffTo === null ? '' : formats.day(putOffTo))
    case 'ended':
    case 'open':
      return couple.outcome[outcome]
    default:
      return outcome satisfies never
  }
}

/** A pause as both know it: promised, moved, returned, and what came. */
const pauseText = (pause: ReviewedPause, speech: Speech): string => {
  const { couple } = speech.words.review
  const { clock } = speech.formats
  const { begun, promised, promisedAgain, returned, early } = pause
  const parts = [
    couple.pause(clock(begun.wall), clock(promised)),
    ...promisedAgain.map((again) => couple.moved(clock(again.promised))),
    ...(returned === null ? [] : [couple[early ? 'early' : 'back'](clock(returned.wall))]),
    outcomeText(pause, speech),
  ]
  return `${parts.reduce(speech.words.joined.next)}.`
}

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
  const speech = useSpeech()
  const { words, formats } = speech
  const { couple: said } = words.review
  const { couple, lengthS } = review
  return (
    <Section title={couple.solo ? said.alone : said.title}>
      <dl className={styles.figures}>
        <div>
          <dt>{said.begun}</dt>
          <dd>{formats.clock((couple.talked ?? couple.begun).wall)}</dd>
        </div>
        <div>
          <dt>{couple.ended === null ? said.breaksOff : said.ended}</dt>
          <dd>{formats.clock(endOf(couple, lengthS))}</dd>
        </div>
        <div>
          <dt>{said.length}</dt>
          <dd>{lengthOf(review, words)}</dd>
        </div>
        <div>
          <dt>{said.pauses}</dt>
          {couple.pauses.length === 0 && <dd>{said.noPause}</dd>}
          {couple.pauses.map((pause) => (
            <dd key={pause.begun.atS}>{pauseText(pause, speech)}</dd>
          ))}
        </div>
      </dl>
      {couple.putOffTo !== null && <p>{said.promisedAnother(formats.day(couple.putOffTo))}</p>}
    </Section>
  )
}
