import { useState } from 'react'
import { percent } from '#shared/report/told-text.ts'
import { figureOf, type TalkInTrends, type TrendKey, type Trends } from '#shared/review/trends.ts'
import { isReturned } from '#shared/session/taken-pauses.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Folded } from '../../components/folded.tsx'
import { Ways } from '../../components/section.tsx'
import { useSpeech, useWords } from '../../language/speech-context.ts'
import styles from './trends.module.css'
import { figureText } from './trends-texts.ts'

/** So many rows at first and with each press (ours: a year of weekly talks, and a little more). */
const PAGE = 60

const Row = ({ talk }: { readonly talk: TalkInTrends }) => {
  const { words, formats } = useSpeech()
  const { trends, review } = words
  const text = (key: TrendKey): string => {
    const value = figureOf(talk, key)
    return value === null ? trends.table.unknown : figureText(value, key, words)
  }
  const told = talk.pauses.filter((outcome) => outcome !== 'open')
  return (
    <tr>
      <th scope="row">
        {formats.day(talk.begunAt)}
        <br />
        <span className={styles.soft}>{trends.parts[talk.part]}</span>
      </th>
      <td>{text('restBpm')}</td>
      <td>{text('rmssdMs')}</td>
      <td>
        {text('settleS')}
        {talk.settle !== null && (
          <>
            <br />
            <span className={styles.soft}>
              {review.chart.coverage(percent(talk.settle.coverage))}
            </span>
          </>
        )}
      </td>
      <td>{trends.table.pauses(told.filter(isReturned).length, told.length)}</td>
      <td>{trends.table.clear(percent(talk.coverage))}</td>
    </tr>
  )
}

/** What the pictures show, in rows, the newest first. */
export const TrendsTable = ({ trends: { talks } }: { readonly trends: Trends }) => {
  const { trends, review, lookBack } = useWords()
  const { table } = trends
  const [most, setMost] = useState(PAGE)
  return (
    <Folded title={review.table.title}>
      <DataTable
        columns={[
          lookBack.date,
          trends.titles.restBpm,
          trends.titles.rmssdMs,
          trends.titles.settleS,
          table.returned,
          table.signal,
        ]}
      >
        {talks
          .slice(-most)
          .reverse()
          .map((talk) => (
            <Row key={talk.begunAt} talk={talk} />
          ))}
      </DataTable>
      {talks.length > most && (
        <Ways>
          <Button onPress={() => setMost(most + PAGE)}>{lookBack.find.more}</Button>
        </Ways>
      )}
    </Folded>
  )
}
