import type { ReactNode } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/speech-context.ts'
import { HIDE_KEY } from '../live/use-letter-keys.ts'
import { useLine } from '../live/use-line.ts'
import { useLive } from '../live/use-live.ts'
import { useName } from '../people/use-name.ts'
import { Level } from './level.tsx'
import styles from './own-water.module.css'
import { Vessel } from './vessel.tsx'
import { levelInWords } from './water-level.ts'

export type OwnWaterProps = {
  readonly partner: PartnerId
  /** `null` is "can't tell": an outline without water. */
  readonly level: number | null
  /** What its owner wants beside it. */
  readonly children?: ReactNode
}

/** One person's water against the still line of their own rest, with the same in words. */
export const OwnWater = ({ partner, level, children }: OwnWaterProps) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const seat = useName(partner)
  const inWords = levelInWords(level, words, useLine())
  const name = simulated ? words.simulation.lineOf(seat) : words.own.lineOf(seat)
  return (
    <figure className={styles.own} data-tint={partner}>
      <div className={styles.picture} role="img" aria-label={`${name}: ${inWords}`}>
        <Vessel tint={partner} shape="tall">
          <Level level={level} />
        </Vessel>
      </div>
      {children}
      <figcaption className={styles.words}>
        {inWords}
        {!simulated && (
          <span className={styles.key}>{words.own.hides(HIDE_KEY.letter.toUpperCase())}</span>
        )}
      </figcaption>
    </figure>
  )
}
