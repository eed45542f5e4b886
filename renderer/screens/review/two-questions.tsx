import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Answer, Section, Ways, Why } from '../../components/section.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useSaying } from './use-after-talk.ts'
import type { Talked } from './use-talked.ts'

const QUESTIONS = ['knewOther', 'keptView'] as const
const UNANSWERED = { knewOther: '', keptView: '' }

/** The two questions of a review, for oneself: words, never a number. */
export const TwoQuestions = ({ talked }: { readonly talked: Talked }) => {
  const { questions: words } = useWords().afterTalk
  const [answers, setAnswers] = useState(talked.review.own?.questions ?? UNANSWERED)
  const [isKept, setKept] = useState(false)
  const { working, answer, tell } = useSaying(talked.say)
  const keep = async (): Promise<void> => setKept(await tell(talked.answer(answers)))
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
