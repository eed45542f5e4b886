import type { OwnWords } from '#shared/session/own-words.ts'
import { Section, Why } from '../../components/section.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import styles from './review.module.css'

const WRITTEN = ['hard', 'helped', 'settling', 'oneTrue'] as const

/** What was written after the talk, before anything a strap says. */
export const OwnWordsRead = ({ own }: { readonly own: OwnWords | null }) => {
  const { review, ownWords } = useWords()
  const { figure } = useFormats()
  const lines =
    own === null
      ? []
      : [
          ...WRITTEN.map((field) => [ownWords[field], own[field]] as const),
          [ownWords.arousal, own.arousal === null ? '' : figure(own.arousal)] as const,
          [ownWords.flooded, own.flooded === null ? '' : ownWords.floodedAs[own.flooded]] as const,
        ].filter(([, text]) => text !== '')
  return (
    <Section title={review.words.title}>
      {lines.length === 0 ? (
        <Why>{review.words.none}</Why>
      ) : (
        <dl className={styles.written}>
          {lines.map(([question, text]) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}
