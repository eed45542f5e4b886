import { useId, useState } from 'react'
import { BreathRateSetting } from '../../components/breath-rate.tsx'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/choice-group.tsx'
import { Modal } from '../../components/modal.tsx'
import { VolumeSlider } from '../../components/volume-slider.tsx'
import { useWords } from '../../language/speech-context.ts'
import type { Way } from './pause-line.ts'
import { PauseSoothes } from './pause-soothes.tsx'
import styles from './pause-ways.module.css'

type ChosenWay = Exclude<Way, 'stopped'>

/** A record, so that a way the words learn must be put here to compile. */
const WAYS = Object.values({
  breathe: 'breathe',
  muscles: 'muscles',
  absorb: 'absorb',
  quiet: 'quiet',
} satisfies { [W in ChosenWay]: W })

export type PauseWaysProps = {
  readonly way: Way
  readonly onChoose: (way: ChosenWay) => void
}

/** How the breath is paced, beneath the choice to breathe. */
const Pace = () => {
  const { way: words } = useWords().pause
  const id = useId()
  return (
    <div className={styles.pace}>
      <span id={`${id}-rate`}>{words.pace}</span>
      <BreathRateSetting labelledBy={`${id}-rate`} />
      <span id={`${id}-sound`}>{words.sound}</span>
      <VolumeSlider of="breathSound" labelledBy={`${id}-sound`} />
    </div>
  )
}

/** What else can be done meanwhile: folded away, and low on the screen, so that the time of return stays in sight. */
export const PauseWays = ({ way, onChoose }: PauseWaysProps) => {
  const { way: words } = useWords().pause
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <Button rank="quiet" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && (
        <Modal
          size="low"
          title={<span id={id}>{words.title}</span>}
          close={words.close}
          onClose={() => setOpen(false)}
        >
          <div className={styles.sheet}>
            <Choices
              labelledBy={id}
              choices={WAYS.map((value) => ({ value, text: words.ways[value] }))}
              // What was stopped for dizziness is none of them until somebody says so.
              value={way === 'stopped' ? null : way}
              onChoose={onChoose}
            />
            {way === 'breathe' && <Pace />}
            <PauseSoothes />
          </div>
        </Modal>
      )}
    </>
  )
}
