import { isolated } from '#shared/guidance/isolated.ts'
import type { Notice } from '#shared/ipc/app-state.ts'
import { type Speech, useSpeech } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import type { LiveView } from '../live/live-store.ts'
import { useLive } from '../live/use-live.ts'
import { Button } from './button.tsx'
import styles from './notice-bar.module.css'

const textOf = (notice: Notice, { words, formats }: Speech): string => {
  switch (notice.kind) {
    case 'trial-runtime':
      return words.notice.trialRuntime
    case 'journal-set-aside':
      return words.notice.journalSetAside(isolated(notice.name))
    case 'journal-in-memory':
      return words.notice.journalInMemory
    case 'journal-written':
      return words.notice.journalWritten
    case 'journal-newer':
      return words.notice.journalNewer
    case 'record-gap':
      return words.notice.recordGap
    case 'record-ends':
      return words.notice.recordEnds(formats.clock(notice.at))
    case 'session-resumed':
      return words.notice.sessionResumed
    case 'something-failed':
      return words.notice.somethingFailed
    case 'all-erased':
      return words.notice.allErased
    case 'restored':
      return words.portable.restore.restored
    default:
      return notice satisfies never
  }
}

const unreadNotice = ({ notices, read }: LiveView): Notice | null =>
  notices.findLast((notice) => !read.includes(notice)) ?? null

/** One quiet line at the foot: the newest thing to know about this copy of Ebb, until it has been read. */
export const NoticeBar = () => {
  const speech = useSpeech()
  const { store } = useEbb()
  const notice = useLive(unreadNotice)
  return (
    <div className={styles.bar} role="status">
      {notice !== null && (
        <>
          <p>{textOf(notice, speech)}</p>
          <Button rank="quiet" onPress={() => store.dismiss(notice)}>
            {speech.words.notice.dismiss}
          </Button>
        </>
      )}
    </div>
  )
}
