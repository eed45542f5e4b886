import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Answer, Section, Ways, Why } from '../../components/section.tsx'
import { useAsking } from '../../components/use-asking.ts'
import { Working } from '../../components/working.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { ImportForm } from './import-form.tsx'
import { lookAtFiles, type ReadFile } from './look-at-files.ts'

export type ImportPartProps = {
  /** Chosen or dropped, here or before this was on the screen. */
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
  /** They are being looked at now. */
  readonly onTaken: () => void
  /** Files hang over the window. */
  readonly isOver: boolean
  readonly onKept: () => void
}

/** Files chosen or dropped, one after the other: what each is, and whose it shall be. */
export const ImportPart = ({ files, onFiles, onTaken, isOver, onKept }: ImportPartProps) => {
  const words = useWords()
  const { bridge } = useEbb()
  const asking = useAsking()
  const chooser = useRef<HTMLInputElement>(null)
  const part = useRef<HTMLDivElement>(null)
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [read, setRead] = useState<ReadFile | null>(null)
  const look = async (all: readonly File[], said: readonly string[]): Promise<void> => {
    setRead(null)
    await asking.ask(lookAtFiles(all, bridge, words), (looked) => {
      setRead(looked?.read ?? null)
      setWaiting(looked?.others ?? [])
      const text = [...said, ...(looked?.troubles ?? [])].join('\n')
      return { done: true, text: text === '' ? null : text }
    })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: other files alone are looked at anew.
  useEffect(() => {
    if (files.length === 0) return
    onTaken()
    void look(files, [])
  }, [files])
  useEffect(() => {
    // What was dropped anywhere on the window is told of down here.
    if (read !== null || asking.answer !== null) part.current?.scrollIntoView({ block: 'nearest' })
  }, [read, asking.answer])
  useEffect(
    () => () => {
      void bridge.call('import:drop', undefined)
    },
    [bridge],
  )
  return (
    <div ref={part}>
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
                onFiles([...(target.files ?? [])])
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
              void look(waiting, [words.importing.kept])
              onKept()
            }}
            onClose={() => void look(waiting, [])}
          />
        )}
        <Working kind="bring-in" />
        <Answer {...asking} />
      </Section>
    </div>
  )
}
