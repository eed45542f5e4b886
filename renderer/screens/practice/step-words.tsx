import type { Words } from '#shared/guidance/words.ts'
import { Soft } from '../../components/hint.tsx'
import { Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import styles from './practice.module.css'
import type { PracticePhase } from './practice-phase.ts'

type Said = { readonly title: string; readonly hint: string }

const saidOf = ({ step, nextPace }: PracticePhase, isPaced: boolean, words: Words): Said => {
  const { step: said } = words.practice
  switch (step.kind) {
    case 'breathe':
      if (!isPaced) return { title: said.free, hint: words.pause.breathe.stopped }
      return { title: said.breathe, hint: `${said.breatheHint} ${said.at(step.breathsPerMinute)}.` }
    case 'free':
      return { title: said.free, hint: nextPace === null ? '' : said.freeHint(nextPace) }
    case 'rest':
      return { title: said.rest, hint: said.restHint }
    case 'effort':
      return { title: said.effort, hint: said.effortHint }
    case 'settle':
      return { title: said.settle, hint: said.settleHint }
    default:
      return step satisfies never
  }
}

/** What there is to do in this step: one line, and a word to it. Read out when it changes. */
export const StepWords = ({
  phase,
  isPaced,
}: {
  readonly phase: PracticePhase
  readonly isPaced: boolean
}) => {
  const { title, hint } = saidOf(phase, isPaced, useWords())
  return (
    <div className={styles.said} role="status">
      <Title>{title}</Title>
      <Soft>{hint}</Soft>
    </div>
  )
}
