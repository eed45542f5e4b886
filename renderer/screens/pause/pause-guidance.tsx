import { stageAt } from '#shared/practice/pause-stages.ts'
import { type EpochMs, millis } from '#shared/units.ts'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useAgreement } from '../../people/use-agreement.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import styles from './pause-guidance.module.css'
import { lineAt, linesOf, type Moment } from './pause-line.ts'

export type PauseGuidanceProps = {
  readonly since: EpochMs
  readonly returnAt: EpochMs
  readonly moment: Omit<Moment, 'stage' | 'breathsPerMinute' | 'touch' | 'alone'>
  /** When what is chosen was chosen: its first line comes then. */
  readonly from: EpochMs
}

/** The stage of the pause, quietly, and one line to read. */
export const PauseGuidance = ({ since, returnAt, moment, from }: PauseGuidanceProps) => {
  const words = useWords()
  const alone = useIsAlone()
  const touch = useAgreement()?.touch ?? null
  const { stage, line } = useLive(({ live: { at, simulated }, settings }) => {
    const now = stageAt(millis(at.wall - since), millis(returnAt - since))
    const { breathsPerMinute, timeLapse } = settings
    const lines = linesOf({ ...moment, stage: now, breathsPerMinute, touch, alone }, words)
    const index = lineAt(at.wall - from, simulated ? timeLapse : 1, lines.length)
    return { stage: now, line: lines[index] ?? '' }
  })
  return (
    <>
      {/* A line every forty seconds read out would be no rest: only the stages are. */}
      <p className={styles.stage} role="status">
        {words.pause.stages[stage]}
      </p>
      <p key={line} className={styles.line}>
        {line}
      </p>
    </>
  )
}
