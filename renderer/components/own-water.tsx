import type { ReactNode } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/speech-context.ts'
import { HIDE_KEY } from '../live/use-letter-keys.ts'
import { useLive } from '../live/use-live.ts'
import { useName } from '../people/use-name.ts'
import styles from './own-water.module.css'
import { Vessel } from './vessel.tsx'
import { heightOf, levelInWords, SHORE } from './water-level.ts'
import { WaveLayer } from './wave-layer.tsx'

export type OwnWaterProps = {
  readonly partner: PartnerId
  /** `null` is "can't tell": an outline without water. */
  readonly level: number | null
  /** What its owner wants beside it. */
  readonly children?: ReactNode
}

/** The water at its height, and the still line of the own rest. */
const Level = ({ level }: { readonly level: number | null }) => (
  <>
    {level !== null && (
      <div
        className={styles.water}
        style={{ transform: `translateY(${100 - heightOf(level) * 100}%)` }}
      >
        <WaveLayer at={-1} swell={2} count={1} shift={40} driftS={-23} shade={[0.05, 0.5]} />
        <WaveLayer
          at={1}
          swell={2.2}
          count={1}
          shift={0}
          driftS={17}
          shade={[0.28, 0.85]}
          reach={60}
        />
      </div>
    )}
    <div className={styles.shore} style={{ insetBlockStart: `${100 - heightOf(SHORE) * 100}%` }} />
  </>
)

/** One person's water against the still line of their own rest, with the same in words. */
export const OwnWater = ({ partner, level, children }: OwnWaterProps) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const seat = useName(partner)
  const inWords = levelInWords(level, words)
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
