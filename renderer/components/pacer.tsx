import { useWords } from '../language/words-context.ts'
import styles from './pacer.module.css'
import { WaveLayer } from './wave-layer.tsx'

/**
 * Breath as water: it rises for four seconds and ebbs for six, in real time whatever the session's clock does. With
 * reduced motion a ring fills and empties in steps instead.
 */
export const PacerWater = () => (
  <>
    <div className={styles.water}>
      <WaveLayer at={0} swell={2.4} count={1} shift={35} driftS={-43} shade={[0, 0.3]} />
      <WaveLayer
        at={4}
        swell={2.8}
        count={1}
        shift={0}
        driftS={31}
        shade={[0.14, 0.68]}
        reach={80}
      />
    </div>
    <div className={styles.ring} />
  </>
)

/** The words of the breath; not read out, since a voice every few seconds would be no rest. */
export const PacerWords = () => {
  const { pause } = useWords()
  return (
    <p className={styles.words} aria-hidden="true">
      <span className={styles.in}>{pause.in}</span>
      <span className={styles.out}>{pause.out}</span>
    </p>
  )
}
