import styles from './level.module.css'
import { Ticking } from './ticking.tsx'
import { heightOf, SHORE } from './water-level.ts'
import { WaveLayer } from './wave-layer.tsx'

/** The water at its height, and the still line of the own rest. */
export const Level = ({ level }: { readonly level: number | null }) => (
  <>
    {level !== null && (
      <div
        className={styles.water}
        style={{ transform: `translateY(${100 - heightOf(level) * 100}%)` }}
      >
        <Ticking>
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
        </Ticking>
      </div>
    )}
    <div className={styles.shore} style={{ insetBlockStart: `${100 - heightOf(SHORE) * 100}%` }} />
  </>
)
