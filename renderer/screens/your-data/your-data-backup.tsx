import { useState } from 'react'
import type { BackupAnswer } from '#shared/ipc/carried.ts'
import type { DataProtection } from '#shared/ipc/data-calls.ts'
import { epochMs } from '#shared/units.ts'
import { AskedForm, Why } from '../../components/section.tsx'
import { useAsking } from '../../components/use-asking.ts'
import type { Saying } from '../../language/saying.ts'
import { useFormats, useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { backupAnswerSaid } from '../../people/file-answer.ts'

export type StepProps = {
  readonly onClose: () => void
  /** It was done; what is said of it. */
  readonly onDone: (text: Saying) => void
}

type BackUpProps = StepProps & {
  /** Null while the keys are shut: then it is not known here how they are kept. */
  readonly protection: DataProtection['kind'] | null
}

/** Everything into one file: what it holds, and what opens it, is said first. */
export const BackUpStep = ({ protection, onClose, onDone }: BackUpProps) => {
  const words = useWords()
  const { backUp } = words.portable
  const { bridge } = useEbb()
  const asking = useAsking()
  const submit = async (): Promise<void> => {
    const asked = bridge.call('data:back-up', undefined)
    if (await asking.ask(asked, backupAnswerSaid)) onDone(({ portable }) => portable.backUp.done)
  }
  return (
    <AskedForm
      asking={asking}
      submit={backUp.yes}
      cancel={words.yourData.leave}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <Why>{backUp.what}</Why>
      {protection !== null && <Why>{backUp.key[protection]}</Why>}
    </AskedForm>
  )
}

type Chosen = Extract<BackupAnswer, { kind: 'chosen' }>

/** A backup in the place of everything: first which one, then the question. */
export const RestoreStep = ({ onClose, onDone }: StepProps) => {
  const words = useWords()
  const { restore } = words.portable
  const { day } = useFormats()
  const { bridge } = useEbb()
  const asking = useAsking()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const choose = async (): Promise<void> => {
    const asked = bridge.call('data:choose-backup', undefined).then((answer) => {
      if (answer.kind === 'chosen') setChosen(answer)
      return answer
    })
    await asking.ask(asked, backupAnswerSaid)
  }
  const replace = async (): Promise<void> => {
    const asked = bridge.call('data:restore', undefined)
    if (await asking.ask(asked, backupAnswerSaid))
      onDone(({ portable }) => portable.restore.restored)
    else setChosen(null)
  }
  return (
    <AskedForm
      asking={asking}
      submit={chosen === null ? restore.choose : restore.yes}
      cancel={restore.no}
      onSubmit={() => void (chosen === null ? choose() : replace())}
      onCancel={onClose}
    >
      {chosen === null ? (
        <Why>{restore.what}</Why>
      ) : (
        <>
          <Why>{`${restore.from(day(epochMs(chosen.madeAt)))} ${restore.key[chosen.protection]}`}</Why>
          <Why>{restore.replaces}</Why>
        </>
      )}
    </AskedForm>
  )
}
