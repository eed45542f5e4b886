import { useEffect, useRef } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import { cameUndated, type SessionSummary } from '#shared/journal/session-summary.ts'
import { MINUTE } from '#shared/units.ts'
import { Hint } from '../../components/hint.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { linesOf, type Month, type WordsOfTalks } from './find-talks.ts'
import styles from './look-back.module.css'

/** What the record of a talk does not hold, in words; null where it is whole. */
const lackOf = ({ endsEarly, hasGap }: SessionSummary, words: Words['lookBack']): string | null => {
  if (hasGap) return endsEarly ? words.hasGapAndEndsEarly : words.hasGap
  return endsEarly ? words.endsEarly : null
}

/** How often they paused, and how often they talked again when it was promised. */
const pausesText = ({ taken }: SessionSummary, words: Words['lookBack']): string =>
  words.pausesKept(taken.length, taken.filter(({ outcome }) => outcome === 'kept').length)

type RowProps = {
  readonly talk: SessionSummary
  readonly written: readonly string[]
  /** It was opened last: whoever comes back from it stands there again. */
  readonly isLast: boolean
  readonly onOpen: (talk: SessionSummary) => void
}

const Row = ({ talk, written, isLast, onOpen }: RowProps) => {
  const { lookBack, review, talk: talkWords } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isLast) return
    button.current?.scrollIntoView({ block: 'center' })
    button.current?.focus({ preventScroll: true })
  }, [isLast])
  const lack = lackOf(talk, lookBack)
  const { day } = useFormats()
  const { broughtIn } = talk
  // Where nobody knows when it was, it is told by when it came.
  const came = cameUndated(talk)
  return (
    <tr>
      <th scope="row">
        <LinkButton
          ref={button}
          label={
            came === null ? review.openTalk(day(talk.begunAt)) : review.undated.open(day(came))
          }
          onPress={() => onOpen(talk)}
        >
          {came === null ? day(talk.begunAt) : lookBack.noDate}
        </LinkButton>
        {talk.solo && <Hint>{lookBack.alone}</Hint>}
        {broughtIn !== null && (
          <Hint>{came === null ? lookBack.broughtIn : lookBack.undated(day(came))}</Hint>
        )}
        {lack !== null && <Hint>{lack}</Hint>}
        {written.length > 0 && (
          <div className={styles.written}>
            {written.map((line) => (
              <p key={line} dir="auto">
                {line}
              </p>
            ))}
          </div>
        )}
      </th>
      <td>{talkWords.minutes(Math.round(talk.length / MINUTE))}</td>
      <td>{pausesText(talk, lookBack)}</td>
    </tr>
  )
}

export type TalkTableProps = {
  readonly months: readonly Month[]
  /** The own words of one of them, while they are open. */
  readonly written: WordsOfTalks | null
  readonly lastOpened: string | null
  readonly onOpen: (talk: SessionSummary) => void
}

/** Talks month by month, one line each; each line opens its talk. */
export const TalkTable = ({ months, written, lastOpened, onOpen }: TalkTableProps) => {
  const { lookBack } = useWords()
  return months.map(({ name: month, talks }) => (
    <section key={month} className={styles.month} aria-label={month}>
      <h2>{month}</h2>
      <table className={styles.talks} aria-label={month}>
        <thead>
          <tr>
            <th scope="col">{lookBack.date}</th>
            <th scope="col">{lookBack.length}</th>
            <th scope="col">{lookBack.pauses}</th>
          </tr>
        </thead>
        <tbody>
          {talks.map((talk) => (
            <Row
              key={talk.id}
              talk={talk}
              written={linesOf(written?.get(talk.id))}
              isLast={talk.id === lastOpened}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  ))
}
