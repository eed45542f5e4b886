import { useEffect, useState } from 'react'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import { MINUTE } from '#shared/units.ts'
import { Page } from '../components/page.tsx'
import { useWords } from '../language/words-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { formatDay } from '../times/format-clock.ts'
import styles from './look-back-screen.module.css'

const Sessions = ({ sessions }: { readonly sessions: readonly SessionSummary[] }) => {
  const { lookBack, talk } = useWords()
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
        {sessions.map(({ id, begunAt, length, pauses }) => (
          <tr key={id}>
            <th scope="row">{formatDay(begunAt)}</th>
            <td>{talk.minutes(Math.round(length / MINUTE))}</td>
            <td>{pauses}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Past talks, one line each. */
export const LookBackScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const words = useWords()
  const { bridge } = useEbb()
  const [sessions, setSessions] = useState<readonly SessionSummary[] | null>(null)
  useEffect(() => {
    let wanted = true
    void bridge.call('sessions:list', undefined).then((listed) => {
      if (wanted) setSessions(listed)
    })
    return () => {
      wanted = false
    }
  }, [bridge])
  return (
    <Page title={words.lookBack.title} back={words.lookBack.back} onBack={onBack}>
      {sessions !== null &&
        (sessions.length === 0 ? (
          <p className={styles.empty}>{words.lookBack.empty}</p>
        ) : (
          <Sessions sessions={sessions} />
        ))}
    </Page>
  )
}
