import { memo } from 'react'
import type { CoupleReview } from '#shared/review/couple-review.ts'
import type { OwnReview } from '#shared/review/review-view.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Folded } from '../../components/folded.tsx'
import { useSpeech } from '../../language/speech-context.ts'
import { rowTexts } from './review-texts.ts'

type Props = { readonly own: OwnReview; readonly couple: CoupleReview }

/** What the picture shows, in rows. They stay while what is seen of the picture moves, frame by frame. */
export const FactsTable = memo(({ own, couple }: Props) => {
  const speech = useSpeech()
  const { table } = speech.words.review
  return (
    <Folded title={table.title}>
      <DataTable columns={[table.when, table.what]}>
        {rowTexts(own.rows, couple, speech).map(({ key, when, what }) => (
          <tr key={key}>
            <th scope="row">{when}</th>
            <td>{what}</td>
          </tr>
        ))}
      </DataTable>
    </Folded>
  )
})
