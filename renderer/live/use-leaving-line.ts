import { useWords } from '../language/words-context.ts'
import { formatDate } from '../times/format-clock.ts'
import { useLive } from './use-live.ts'

/** What is said beforehand of talks that are about to be removed; null for nothing. */
export const useLeavingLine = (): string | null => {
  const { retention } = useWords().yourData
  const leaving = useLive((view) => view.leaving)
  return leaving === null
    ? null
    : retention.leaving(formatDate(leaving.on), formatDate(leaving.before))
}
