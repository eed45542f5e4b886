import type { TakenPause } from '#shared/session/taken-pauses.ts'
import type { EpochMs } from '#shared/units.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { isTomorrow } from '../../times/clock-times.ts'
import styles from './close.module.css'

export type TakenPausesProps = {
  readonly pauses: readonly TakenPause[]
  /** When the talk ended: a clock time of another day is told with its date. */
  readonly endedAt: EpochMs
}

/** What each pause came to, as both know it: a time that was promised, and whether they came back. */
export const TakenPauses = ({ pauses, endedAt }: TakenPausesProps) => {
  const { end } = useWords()
  const { clock, day } = useFormats()
  const timeOf = (at: EpochMs): string => (isTomorrow(endedAt, at) ? day : clock)(at)
  if (pauses.length === 0) return null
  return (
    <ul className={styles.pauses} aria-label={end.pausesTitle}>
      {pauses.map(({ promised, outcome }, place) => (
        // A pause has no other name than its place, and they never change theirs.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={place}>{end.came[outcome](timeOf(promised))}</li>
      ))}
    </ul>
  )
}
