import { useId } from 'react'
import { Toggle } from '../../components/toggle.tsx'
import { useWords } from '../../language/speech-context.ts'
import styles from './pause-help.module.css'
import type { Help } from './pause-line.ts'

/** A record, so that a way of being helped the words learn must be put here to compile. */
const HELPS = Object.values({ space: 'space', contact: 'contact', steady: 'steady' } satisfies {
  [H in Help]: H
})

export type PauseHelpProps = {
  readonly help: Help | null
  readonly onChoose: (help: Help | null) => void
}

/** *What helps me now*: for whoever sits here, one press and again to take it back. Nothing keeps it. */
export const PauseHelp = ({ help, onChoose }: PauseHelpProps) => {
  const { title, ways } = useWords().pause.help
  const id = useId()
  return (
    <fieldset className={styles.help} aria-labelledby={id}>
      <span id={id} className={styles.title}>
        {title}
      </span>
      <span className={styles.ways}>
        {HELPS.map((way) => (
          <Toggle
            key={way}
            pressed={way === help}
            onPress={() => onChoose(way === help ? null : way)}
          >
            {ways[way]}
          </Toggle>
        ))}
      </span>
    </fieldset>
  )
}
