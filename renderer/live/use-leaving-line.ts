import { useFormats, useWords } from '../language/speech-context.ts'
import { useLive } from './use-live.ts'

/** What is said beforehand of talks that are about to be removed; null for nothing. */
export const useLeavingLine = (): string | null => {
  const { retention } = useWords().yourData
  const { date } = useFormats()
  const leaving = useLive((view) => view.leaving)
  return leaving === null ? null : retention.leaving(date(leaving.on), date(leaving.before))
}
