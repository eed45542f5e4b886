import type { ReactNode } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { PersonLabel } from '../people/person-label.tsx'
import { useNames } from '../people/use-name.ts'
import { useSeats } from '../people/use-seats.ts'
import styles from './table.module.css'

/** The four places of a column, the same height in all three: what is seen, said, done, and what stands beneath. */
export type Places = {
  readonly picture?: ReactNode
  readonly words?: ReactNode
  readonly action?: ReactNode
  readonly below?: ReactNode
}

export type TableProps = Places & {
  /** Absent where there is nothing for the one or the other. */
  readonly seat?: (partner: PartnerId) => Places
  /** A soft sand ground under the middle: time for a pause. */
  readonly attention?: boolean
}

const Column = ({ picture, words, action, below }: Places) => (
  <>
    <div className={styles.picture}>{picture}</div>
    <div className={styles.words}>{words}</div>
    <div className={styles.action}>{action}</div>
    <div className={styles.below}>{below}</div>
  </>
)

/** The table the two sit at: what concerns both in the middle, a seat on either side. Nothing changes its place. */
export const Table = ({ seat, attention = false, ...middle }: TableProps) => {
  const names = useNames()
  const seats = useSeats()
  return (
    <div className={styles.table}>
      <div className={styles.middle} data-attention={attention}>
        <Column {...middle} />
      </div>
      {(seat === undefined ? [] : seats).map((id) => {
        const { words, ...places } = seat?.(id) ?? {}
        const named = (
          <>
            <h2 className={styles.seatName}>
              <PersonLabel partner={id} />
            </h2>
            {words}
          </>
        )
        return (
          <section
            key={id}
            className={styles.seat}
            data-seat={id}
            data-tint={id}
            aria-label={names[id]}
          >
            <Column {...places} words={named} />
          </section>
        )
      })}
    </div>
  )
}
