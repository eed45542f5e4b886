import type { ReviewView } from '#shared/review/review-view.ts'
import type { Told } from '#shared/review/told.ts'
import { Section } from '../../components/section.tsx'
import { useSpeech } from '../../language/speech-context.ts'
import styles from './review.module.css'
import { changeText } from './review-texts.ts'

type Props = { readonly review: ReviewView; readonly changes: readonly Told[] }

/** What each pause changed in the own body. */
export const PauseChanges = ({ review, changes }: Props) => {
  const { words, formats } = useSpeech()
  const { afterPause } = words.afterTalk
  if (changes.length === 0) return null
  return (
    <Section title={afterPause.title}>
      <dl className={styles.figures}>
        {review.couple.pauses.map(({ begun }, pause) => {
          const change = changes[pause]
          return change === undefined ? null : (
            <div key={begun.atS}>
              <dt>{afterPause.pause(formats.clock(begun.wall))}</dt>
              <dd>{changeText(change, words)}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
