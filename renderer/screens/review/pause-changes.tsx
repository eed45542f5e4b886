import type { ReviewView } from '#shared/review/review-view.ts'
import type { Told } from '#shared/review/told.ts'
import { FigureList } from '../../components/figure-list.tsx'
import { Section } from '../../components/section.tsx'
import { useSpeech } from '../../language/speech-context.ts'
import { changeText } from './review-texts.ts'

type Props = { readonly review: ReviewView; readonly changes: readonly Told[] }

/** What each pause changed in the own body. */
export const PauseChanges = ({ review, changes }: Props) => {
  const { words, formats } = useSpeech()
  const { afterPause } = words.afterTalk
  if (changes.length === 0) return null
  return (
    <Section title={afterPause.title}>
      <FigureList
        figures={review.couple.pauses.flatMap(({ begun }, pause) => {
          const change = changes[pause]
          const name = afterPause.pause(formats.clock(begun.wall))
          return change === undefined ? [] : [[name, changeText(change, words)] as const]
        })}
      />
    </Section>
  )
}
