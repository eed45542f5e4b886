import type { ReactNode } from 'react'
import type { EpochMs } from '#shared/units.ts'
import { useFormats } from '../language/speech-context.ts'
import styles from './big-clock.module.css'

export type BigClockProps = {
  /** What the time is: "Back at". */
  readonly says: string
  readonly at: EpochMs
  /** Whether it is what the screen is about. */
  readonly heading?: boolean
  readonly children?: ReactNode
}

/** A clock time in the middle of the water, the largest thing in Ebb, in figures of equal width. */
export const BigClock = ({ says, at, heading = false, children }: BigClockProps) => {
  const { digits, dayPeriod } = useFormats().clockParts(at)
  const Line = heading ? 'h1' : 'p'
  return (
    <div className={styles.place}>
      <Line className={styles.clock}>
        <span className={styles.says}>{says}</span>{' '}
        <time
          className={styles.time}
          data-twelve={dayPeriod !== null}
          dateTime={new Date(at).toISOString()}
        >
          {digits}
          {dayPeriod !== null && <span className={styles.period}> {dayPeriod}</span>}
        </time>
      </Line>
      <div className={styles.beneath}>{children}</div>
    </div>
  )
}
