import { Level } from '../../components/level.tsx'
import { Vessel } from '../../components/vessel.tsx'
import { useWords } from '../../language/speech-context.ts'
import styles from './help-screen.module.css'

/** Heights that nobody has: one for each thing the water can say. */
const SHOWN = { rest: 0, above: 1.4, unclear: null } as const
const KINDS = ['rest', 'above', 'unclear'] as const

/** The three things one's own water can say, side by side. */
export const WaterPictures = () => {
  const { pictures } = useWords().help.water
  return (
    <div className={styles.pictures}>
      {KINDS.map((kind) => (
        <figure key={kind} data-tint="couple">
          <div className={styles.vessel} aria-hidden="true">
            <Vessel tint="couple" shape="tall">
              <Level level={SHOWN[kind]} />
            </Vessel>
          </div>
          <figcaption>{pictures[kind]}</figcaption>
        </figure>
      ))}
    </div>
  )
}
