import { useEffect, useState } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { MINUTE } from '#shared/units.ts'
import { Page } from '../components/page.tsx'
import { useFormats, useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import styles from './look-back-screen.module.css'
import { ReviewScreen } from './review/review-screen.tsx'

/** What the record of a talk does not hold, in words; null where it is whole. */
const lackOf = ({ endsEarly, hasGap }: SessionSummary, words: Words['lookBack']): string | null => {
  if (hasGap) return endsEarly ? words.hasGapAndEndsEarly : words.hasGap
  return endsEarly ? words.endsEarly : null
}

type SessionsProps = {
  readonly sessions: readonly SessionSummary[]
  readonly onOpen: (session: SessionSummary) => void
}

const Sessions = ({ sessions, onOpen }: SessionsProps) => {
  const { lookBack, review, talk } = useWords()
  const { day, figure } = useFormats()
  return (
    <table className={styles.sessions}>
      <thead>
        <tr>
          <th scope="col">{lookBack.date}</th>
          <th scope="col">{lookBack.length}</th>
          <th scope="col">{lookBack.pauses}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const lack = lackOf(session, lookBack)
          return (
            <tr key={session.id}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.open}
                  aria-label={review.openTalk(day(session.begunAt))}
                  onClick={() => onOpen(session)}
                >
                  {day(session.begunAt)}
                </button>
                {lack !== null && <p className={styles.lack}>{lack}</p>}
              </th>
              <td>{talk.minutes(Math.round(session.length / MINUTE))}</td>
              <td>{figure(session.pauses)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Past talks, one line each; each line opens its talk. */
export const LookBackScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const words = useWords()
  const { bridge } = useEbb()
  const [sessions, setSessions] = useState<readonly SessionSummary[] | null>(null)
  const [opened, setOpened] = useState<SessionSummary | null>(null)
  useEffect(() => {
    let wanted = true
    void bridge.call('sessions:list', undefined).then((listed) => {
      if (wanted) setSessions(listed)
    })
    return () => {
      wanted = false
    }
  }, [bridge])
  if (opened !== null) return <ReviewScreen session={opened} onBack={() => setOpened(null)} />
  return (
    <Page title={words.lookBack.title} back={words.lookBack.back} onBack={onBack}>
      {sessions !== null &&
        (sessions.length === 0 ? (
          <p className={styles.empty}>{words.lookBack.empty}</p>
        ) : (
          <Sessions sessions={sessions} onOpen={setOpened} />
        ))}
    </Page>
  )
}
