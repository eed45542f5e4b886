import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'
import { CommandButton } from './command-button.tsx'
import { Icon } from './icon.tsx'
import styles from './ready-button.module.css'

export type ReadyButtonProps = {
  readonly partner: PartnerId
  readonly text: string
  /** Spoken instead of the text, where the seat alone does not say whose it is. */
  readonly label?: string
  readonly rank?: 'primary' | 'secondary'
}

/** A seat's own "I'm ready"; once said it is a word with a mark, in the same place. */
export const ReadyButton = ({ partner, text, ...button }: ReadyButtonProps) => {
  const words = useWords()
  const ready = useLive(({ live }) => live.seats[partner].ready)
  return (
    <div className={styles.place}>
      {!ready && (
        <CommandButton {...button} request={{ kind: 'ready', partner }}>
          {text}
        </CommandButton>
      )}
      <p className={styles.ready} role="status">
        {ready && (
          <>
            <Icon name="ready" />
            {words.comeBack.ready}
          </>
        )}
      </p>
    </div>
  )
}
