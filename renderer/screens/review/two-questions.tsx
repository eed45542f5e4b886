import { useLayoutEffect, useRef, useState } from 'react'
import type { QuestionAnswers } from '#shared/session/own-words.ts'
import { Button } from '../../components/button.tsx'
import { Answer, Section, Ways, Why } from '../../components/section.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useSaying } from './use-after-talk.ts'
import type { Talked } from './use-talked.ts'

const QUESTIONS = ['knewOther', 'keptView'] as const
const UNANSWERED = { knewOther: '', keptView: '' }

/**
 * Keeps what was written and not kept yet when the look ends, however it ends: before a seat is shut, which is why it is a
 * layout effect.
 */
const useKeptOnLeaving = (unkept: QuestionAnswers | null, talked: Talked): void => {
  const latest = useRef(() => {})
  useLayoutEffect(() => {
    latest.current = () => {
      if (unkept !== null) void talked.answer(unkept)
    }
  })
  useLayoutEffect(() => () => latest.current(), [])
}

/** The two questions of a review, for oneself: words, never a number. */
export const TwoQuestions = ({ talked }: { readonly talked: Talked }) => {
  const { questions: words } = useWords().afterTalk
  const [answers, setAnswers] = useState(talked.review.own?.questions ?? UNANSWERED)
  const [isKept, setKept] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const { working, answer, tell } = useSaying(talked.say)
  useKeptOnLeaving(isChanged ? answers : null, talked)
  const keep = async (): Promise<void> => {
    const done = await tell(talked.answer(answers))
    setKept(done)
    setChanged(!done)
  }
  return (
    <Section title={words.title}>
      <Why>{words.hint}</Why>
      {QUESTIONS.map((question) => (
        <TextArea
          key={question}
          label={words[question]}
          value={answers[question]}
          onChange={(text) => {
            setAnswers({ ...answers, [question]: text })
            setKept(false)
            setChanged(true)
          }}
        />
      ))}
      <Ways>
        <Button disabled={working} onPress={() => void keep()}>
          {words.keep}
        </Button>
      </Ways>
      <Answer working={working} answer={answer ?? (isKept ? words.kept : null)} />
    </Section>
  )
}
