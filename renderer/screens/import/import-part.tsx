import { useEffect, useRef, useState } from 'react'
import type { LookAnswer } from '#shared/ipc/import-calls.ts'
import { Button } from '../../components/button.tsx'
import { Answer, Section, Ways, Why } from '../../components/section.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { Working } from '../../components/working.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { lookAnswerText } from './import-answer.ts'
import { ImportForm } from './import-form.tsx'
import { useDrop } from './use-drop.ts'

/** Larger ones are not even read (main refuses them, too), bytes. */
const LARGEST_FILE = 32 * 2 ** 20

type Read = Extract<LookAnswer, { kind: 'read' }>

/** Files chosen or dropped, one after the other: what each is, and whose it shall be. */
export const ImportPart = ({ onKept }: { readonly onKept: () => void }) => {
  const words = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const chooser = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [read, setRead] = useState<{ readonly name: string; readonly file: Read } | null>(null)
  const look = async ([file, ...others]: readonly File[]): Promise<void> => {
    setRead(null)
    setWaiting(others)
    if (file === undefined) return
    if (file.size > LARGEST_FILE) return asking.say(words.importing['too-large'])
    const looked = file
      .arrayBuffer()
      .then((bytes) => bridge.call('import:look', new Uint8Array(bytes)))
    await asking.ask(looked, (answer) => {
      if (answer?.kind === 'read') setRead({ name: file.name, file: answer })
      return lookAnswerText(answer, file.name, words)
    })
  }
  const next = (said: string | null): void => {
    asking.say(said)
    if (waiting.length > 0) void look(waiting)
    else setRead(null)
  }
  const isOver = useDrop((files) => void look(files))
  useEffect(
    () => () => {
      void bridge.call('import:drop', undefined)
    },
    [bridge],
  )
  return (
    <Section title={words.importing.ask}>
      <Why>{isOver ? words.importing.drop : words.importing.what}</Why>
      {read === null ? (
        <Ways>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={words.importing.choose}
            onChange={({ target }) => {
              void look([...(target.files ?? [])])
              target.value = ''
            }}
          />
          <Button onPress={() => chooser.current?.click()}>{words.importing.choose}</Button>
        </Ways>
      ) : (
        <ImportForm
          key={read.name}
          {...read}
          onKept={() => {
            next(words.importing.kept)
            onKept()
          }}
          onClose={() => next(null)}
        />
      )}
      <Working kind="bring-in" />
      <Answer {...asking} />
    </Section>
  )
}
