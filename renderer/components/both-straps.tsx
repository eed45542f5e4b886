import { useState } from 'react'
import { useWords } from '../language/speech-context.ts'
import { useEbb } from '../live/ebb-context.ts'
import { useLive } from '../live/use-live.ts'
import styles from './both-straps.module.css'
import { Button } from './button.tsx'

export type BothStrapsProps = { readonly onWhoseHeart: () => void }

/** Both straps are there: two quiet ways to have each on its own seat, and what came of them. */
export const BothStraps = ({ onWhoseHeart }: BothStrapsProps) => {
  const { whose } = useWords()
  const { antenna } = useEbb()
  const [swapped, setSwapped] = useState(false)
  const inPlace = useLive(
    ({ live: { heartCheck } }) => heartCheck?.kind === 'done' && heartCheck.verdict === 'in-place',
  )
  const swap = (): void => {
    antenna.swap()
    setSwapped(true)
  }
  return (
    <div className={styles.both}>
      <p role="status">{inPlace ? whose.inPlace : swapped && whose.swapped}</p>
      <Button rank="quiet" onPress={onWhoseHeart}>
        {whose.title}
      </Button>
      <Button rank="quiet" onPress={swap}>
        {whose.swap}
      </Button>
    </div>
  )
}
