import type { CoupleReview } from '#shared/review/couple-review.ts'
import type { OwnReview } from '#shared/review/review-view.ts'
import { Section } from '../../components/section.tsx'
import { useSpeech } from '../../language/speech-context.ts'
import styles from './review.module.css'
import { rowTexts } from './review-texts.ts'

type Props = { readonly own: OwnReview; readonly couple: CoupleReview }

/** What the picture shows, in rows. */
export const FactsTable = ({ own, couple }: Props) => {
  const speech = useSpeech()
  const { table } = speech.words.review
  return (
    <Section title={table.title}>
      <table className={styles.facts}>
        <thead>
          <tr>
            <th scope="col">{table.when}</th>
            <th scope="col">{table.what}</th>
          </tr>
        </thead>
        <tbody>
          {rowTexts(own.rows, couple, speech).map(({ key, when, what }) => (
            <tr key={key}>
              <th scope="row">{when}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
