import type { PartnerId } from '#shared/partners.ts'
import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { OwnMenu } from '../../components/own-menu.tsx'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useCommand } from '../../live/use-command.ts'
import { MARK_KEYS, useLetterKeys } from '../../live/use-letter-keys.ts'
import styles from './talk-seat.module.css'

export type TalkSeatProps = {
  readonly partner: PartnerId
  /** A mark was set. Whose is nobody's business. */
  readonly onMarked: () => void
}

const MarkButton = ({ partner, onMarked }: TalkSeatProps) => {
  const { talk } = useWords()
  const { figure } = useFormats()
  const { allowed, run } = useCommand({ kind: 'mark', partner })
  const key = MARK_KEYS[partner]
  const mark = async (): Promise<void> => {
    if (allowed && (await run())) onMarked()
  }
  useLetterKeys([{ key, act: () => void mark() }])
  return (
    <Button
      rank="quiet"
      size="small"
      shortcut={key.letter}
      disabled={!allowed}
      onPress={() => void mark()}
    >
      {talk.mark}
      <span className={styles.key} aria-hidden="true">
        {figure(Number(key.letter))}
      </span>
    </Button>
  )
}

/** What a seat can say for itself while they talk. */
export const TalkSeat = ({ partner, onMarked }: TalkSeatProps) => {
  const { talk } = useWords()
  return (
    <>
      <CommandButton request={{ kind: 'ask-pause', partner }}>{talk.flooding}</CommandButton>
      <div className={styles.small}>
        <CommandButton rank="quiet" size="small" request={{ kind: 'moved', partner }}>
          {talk.moved}
        </CommandButton>
        <MarkButton partner={partner} onMarked={onMarked} />
        <OwnMenu partner={partner} />
      </div>
    </>
  )
}
