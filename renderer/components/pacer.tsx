import { useEffect, useMemo } from 'react'
import { breathingAt, breathLength, breathShareAt } from '#shared/practice/breathing.ts'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import { followBreath } from '../sound/breath-sound.ts'
import { breathTone } from '../sound/tone.ts'
import { type Beat, InStep } from './in-step.tsx'
import styles from './pacer.module.css'
import { WaveLayer } from './wave-layer.tsx'

/** The pace of a practice is its own; every other pacer's is the one that is set. */
export type PacerProps = { readonly breathsPerMinute?: number }

const useBreathing = ({ breathsPerMinute }: PacerProps) => {
  const set = useLive(({ settings }) => settings.breathsPerMinute)
  const rate = breathsPerMinute ?? set
  return useMemo(() => breathingAt(rate), [rate])
}

const useBreath = (props: PacerProps): Beat => {
  const breathing = useBreathing(props)
  return useMemo(
    () => ({ length: breathLength(breathing), shareAt: (at) => breathShareAt(at, breathing) }),
    [breathing],
  )
}

/** Water that rises and ebbs with a beat; with reduced motion a ring fills and empties in steps instead. */
export const Tide = ({ beat, of }: { readonly beat: Beat; readonly of: 'breath' | 'muscles' }) => (
  <div className={styles.tide} data-of={of}>
    <InStep beat={beat} className={styles.water}>
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
    </InStep>
    <InStep beat={beat} className={styles.ring} />
  </div>
)

/** Breath as water, in real time whatever the session's clock does, with the sound that is set. */
export const PacerWater = (props: PacerProps) => {
  const { bowl } = useEbb()
  const breathing = useBreathing(props)
  const volume = useLive(({ settings }) => settings.breathSound)
  useEffect(() => {
    if (volume <= 0) return
    return followBreath(breathing, (kind) => bowl.sound(breathTone(kind, volume)))
  }, [bowl, breathing, volume])
  return <Tide beat={useBreath(props)} of="breath" />
}

/** The words of the breath; not read out, since a voice every few seconds would be no rest. */
export const PacerWords = (props: PacerProps) => {
  const { breathe } = useWords().pause
  const beat = useBreath(props)
  return (
    <div className={styles.words} aria-hidden="true">
      <InStep beat={beat} className={styles.in}>
        {breathe.in}
      </InStep>
      <InStep beat={beat} className={styles.out}>
        {breathe.out}
      </InStep>
    </div>
  )
}
