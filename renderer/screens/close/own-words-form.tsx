import { useId, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnLook } from '#shared/session/own-look.ts'
import { FLOODED_ANSWERS, NO_WORDS, type OwnWords } from '#shared/session/own-words.ts'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/choice-group.tsx'
import { Hint } from '../../components/hint.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { ZeroToTen } from '../../components/zero-to-ten.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import type { Drafts } from './drafts.ts'
import { JudgePrompts } from './judge-prompts.tsx'
import styles from './own-words.module.css'

const TEXTS = ['hard', 'helped', 'settling', 'oneTrue'] as const

type FloodedProps = {
  readonly value: OwnWords['flooded']
  readonly onChoose: (value: OwnWords['flooded']) => void
}

const Flooded = ({ value, onChoose }: FloodedProps) => {
  const { ownWords: words } = useWords()
  const id = useId()
  const choices = FLOODED_ANSWERS.map((answer) => ({
    value: answer,
    text: words.floodedAs[answer],
  }))
  return (
    <div className={styles.text}>
      <span id={id}>{words.flooded}</span>
      <Choices labelledBy={id} choices={choices} value={value} onChoose={onChoose} />
    </div>
  )
}

export type OwnWordsFormProps = {
  readonly partner: PartnerId
  readonly look: OwnLook
  readonly drafts: Drafts
}

/** All of it may be left open. What is written is a draft until it is kept, and can be changed until the talk is left. */
export const OwnWordsForm = ({ partner, look, drafts }: OwnWordsFormProps) => {
  const { ownWords: words, alone } = useWords()
  const isAlone = useIsAlone()
  const { bridge } = useEbb()
  const [written, setWritten] = useState(drafts.of(partner) ?? look.words ?? NO_WORDS)
  const [said, setSaid] = useState<'draft' | 'kept' | 'notKept' | null>(
    drafts.of(partner) === null ? null : 'draft',
  )
  const change = (part: Partial<OwnWords>): void => {
    const next = { ...written, ...part }
    setWritten(next)
    setSaid('draft')
    drafts.set(partner, next)
  }
  const keep = async (): Promise<void> => {
    const request = { kind: 'write-words', partner, words: written } as const
    const kept = await bridge.call('session:command', request)
    if (kept) drafts.kept(partner, written)
    setSaid(kept ? 'kept' : 'notKept')
  }
  return (
    <div className={styles.form}>
      <Hint>{words.optional}</Hint>
      {TEXTS.map((part) => (
        <TextArea
          key={part}
          label={isAlone && part === 'oneTrue' ? alone.oneTrue : words[part]}
          value={written[part]}
          onChange={(value) => change({ [part]: value })}
        />
      ))}
      <ZeroToTen
        legend={words.arousal}
        value={written.arousal}
        onChoose={(arousal) => change({ arousal })}
      />
      <Flooded value={written.flooded} onChoose={(flooded) => change({ flooded })} />
      <div className={styles.foot}>
        <Button rank="primary" onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Hint role="status">{said && words[said]}</Hint>
      </div>
      {look.toJudge > 0 && <JudgePrompts partner={partner} count={look.toJudge} />}
    </div>
  )
}
