import { useState } from 'react'
import { PROMPT_ANSWERS, type PromptAnswer } from '#shared/flooding/personal.ts'
import type { PartnerId } from '#shared/partners.ts'
import { Button } from '../../components/button.tsx'
import { Hint } from '../../components/hint.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import styles from './own-words.module.css'

export type JudgePromptsProps = {
  readonly partner: PartnerId
  /** How many this partner has said nothing of yet. */
  readonly count: number
}

/** Whether each automatic prompt fitted, one after the other, in their order. */
export const JudgePrompts = ({ partner, count }: JudgePromptsProps) => {
  const { ownWords: words } = useWords()
  const { bridge } = useEbb()
  const [place, setPlace] = useState(1)
  const [waiting, setWaiting] = useState(false)
  const judge = async (answer: PromptAnswer): Promise<void> => {
    setWaiting(true)
    const request = { kind: 'judge-prompt', partner, answer } as const
    if (await bridge.call('session:command', request)) setPlace((now) => now + 1)
    setWaiting(false)
  }
  if (place > count) {
    return <Hint role="status">{words.judged}</Hint>
  }
  return (
    <fieldset className={styles.prompt}>
      <legend>{words.prompt(place, count)}</legend>
      {PROMPT_ANSWERS.map((answer) => (
        <Button key={answer} disabled={waiting} onPress={() => void judge(answer)}>
          {words.answers[answer]}
        </Button>
      ))}
    </fieldset>
  )
}
