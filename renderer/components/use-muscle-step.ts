import { useEffect, useState } from 'react'
import { type MuscleStep, muscleStepAt } from '#shared/practice/muscles.ts'
import { type EpochMs, millis } from '#shared/units.ts'
import { sameValue } from '../live/same-value.ts'

/** How often it is looked whether a step is over, ms. */
const LOOK = 200

const stepSince = (begun: EpochMs | null): MuscleStep | null =>
  begun === null ? null : muscleStepAt(millis(Date.now() - begun))

/** What to do with the muscles now, begun at a moment of the wall clock; null while nobody does. */
export const useMuscleStep = (begun: EpochMs | null): MuscleStep | null => {
  const [step, setStep] = useState(() => stepSince(begun))
  useEffect(() => {
    const look = (): void => {
      const next = stepSince(begun)
      setStep((last) => (sameValue(last, next) ? last : next))
    }
    look()
    if (begun === null) return
    const timer = setInterval(look, LOOK)
    return () => clearInterval(timer)
  }, [begun])
  return step
}
