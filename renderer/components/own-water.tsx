import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/words-context.ts'
import { useName } from '../people/use-name.ts'
import styles from './own-water.module.css'
import { Vessel } from './vessel.tsx'
import { heightOf, levelInWords, SHORE } from './water-level.ts'
import { WaveLayer } from './wave-layer.tsx'

export type OwnWaterProps = {
  readonly partner: PartnerId
  /** `null` is "can't tell": an outline without water. */
  readonly level: number | null
}

/** One person's water against the still line of their own rest, with the same in words. */
export const OwnWater = ({ partner, level }: OwnWaterProps) => {
  const words = useWords()
  const inWords = levelInWords(level, words)
  const name = words.simulation.lineOf(useName(partner))
  return (
    <figure className={styles.own} data-tint={partner}>
      <div className={styles.picture} role="img" aria-label={`${name}: ${inWords}`}>
        <Vessel tint={partner} shape="tall">
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
          <div
            className={styles.shore}
            style={{ insetBlockStart: `${100 - heightOf(SHORE) * 100}%` }}
          />
        </Vessel>
      </div>
      <figcaption className={styles.words}>{inWords}</figcaption>
    </figure>
  )
}
