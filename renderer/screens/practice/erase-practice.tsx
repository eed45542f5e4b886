import { useState } from 'react'
import type { PracticeLine } from '#shared/ipc/practice-calls.ts'
import { Button } from '../../components/button.tsx'
import { Modal } from '../../components/modal.tsx'
import { Answer, Why } from '../../components/section.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'

export type ErasePracticeProps = {
  readonly line: PracticeLine
  readonly what: string
  readonly onErased: () => void
}

/** Erases a practice whole, as a talk is erased; asked once. */
export const ErasePractice = ({ line, what, onErased }: ErasePracticeProps) => {
  const { practice } = useWords()
  const formats = useFormats()
  const { list } = practice
  const { bridge } = useEbb()
  const asking = useAsking()
  const [asks, setAsks] = useState(false)
  const day = formats.day(line.begunAt)
  const erase = async (): Promise<void> => {
    const asked = bridge.call('data:erase-talk', line.id)
    const done = await asking.ask(asked, (given) =>
      given === true
        ? { done: true, text: null }
        : { done: false, text: ({ yourData }) => yourData.refused },
    )
    if (done) onErased()
  }
  return (
    <>
      <Button
        rank="quiet"
        size="small"
        label={list.eraseOf(what, day)}
        onPress={() => setAsks(true)}
      >
        {list.erase}
      </Button>
      {asks && (
        <Modal
          title={list.eraseOf(what, day)}
          close={list.eraseNo}
          onClose={() => setAsks(false)}
          foot={
            <Button single disabled={asking.working} onPress={() => void erase()}>
              {list.eraseYes}
            </Button>
          }
        >
          <Why>{list.eraseWhat(day)}</Why>
          <Answer {...asking} />
        </Modal>
      )}
    </>
  )
}
