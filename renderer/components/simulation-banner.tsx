import { useId } from 'react'
import { useFormats, useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'
import styles from './simulation-banner.module.css'
import { TimeLapseChoice } from './time-lapse-choice.tsx'

/** Says, all through a demonstration, that it is one; and what its own clock shows, since that one runs faster. */
export const SimulationBanner = () => {
  const words = useWords()
  const { clock } = useFormats()
  const lapse = useId()
  const time = useLive(({ live }) => clock(live.at.wall))
  const running = useLive(({ live }) => live.phase.kind !== 'ended')
  return (
    <div className={styles.banner}>
      <p>{words.simulation.banner}</p>
      {running && (
        <>
          <p className={styles.time}>{words.simulation.clock(time)}</p>
          <div className={styles.lapse}>
            <span id={lapse}>{words.simulation.lapse}</span>
            <TimeLapseChoice labelledBy={lapse} />
          </div>
        </>
      )}
    </div>
  )
}
