import { useMemo } from 'react'
import type { MuscleStep } from '#shared/practice/muscles.ts'
import { MUSCLE_POLICY } from '#shared/practice/policy.ts'
import { type EpochMs, millis } from '#shared/units.ts'
import { useWords } from '../language/speech-context.ts'
import type { Beat } from './in-step.tsx'
import styles from './pacer.module.css'
import { Tide } from './pacer.tsx'
import { Sea } from './sea.tsx'

const ROUND = millis(MUSCLE_POLICY.squeeze + MUSCLE_POLICY.letGo)

/** Water that stands while a muscle is squeezed, and ebbs while it is let go. */
export const MuscleWater = ({
  begun,
  done,
}: {
  readonly begun: EpochMs
  readonly done: boolean
}) => {
  const beat = useMemo(
    (): Beat => ({ length: ROUND, shareAt: (at) => ((at - begun) % ROUND) / ROUND }),
    [begun],
  )
  return done ? <Sea stillness={0.7} /> : <Tide beat={beat} of="muscles" />
}

/** The step in words. Read out as well: whoever loosens their muscles may have closed their eyes. */
export const MuscleWords = ({ step }: { readonly step: MuscleStep }) => {
  const { muscles } = useWords().pause
  return (
    <p className={styles.muscles} role="status">
      {step.kind === 'squeeze' && muscles.squeeze[step.muscle]}
      {step.kind === 'let-go' && muscles.letGo}
    </p>
  )
}
