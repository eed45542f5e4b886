import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Answer, Section, Ways, Why } from '../../components/section.tsx'
import { Working } from '../../components/working.tsx'
import type { Saying } from '../../language/saying.ts'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { ImportForm } from './import-form.tsx'
import { type Looked, lookAtFile, nameOf, type ReadFile, troubleSaid } from './look-at-file.ts'

export type ImportPartProps = {
  /** Chosen or dropped, here or before this was on the screen: the first is the one it is about, the others wait. */
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
  /** These are done with: kept, left, or not to be read. */
  readonly onDone: (files: readonly File[]) => void
  /** Files hang over the window. */
  readonly isOver: boolean
  readonly onKept: () => void
}

/** Looks at the first file, and holds it as long as it is that; null while there is none, or it is being looked at. */
const useFirst = (
  file: File | undefined,
  onUnread: (file: File, looked: Exclude<Looked, ReadFile>) => void,
): ReadFile | null => {
  const { bridge } = useEbb()
  const [read, setRead] = useState<{ readonly of: File; readonly what: ReadFile } | null>(null)
  const settle = useEffectEvent((of: File, looked: Looked): void => {
    if (looked.kind === 'read') setRead({ of, what: looked })
    else onUnread(of, looked)
  })
  useEffect(() => {
    if (file === undefined) return
    let isFirst = true
    void lookAtFile(file, bridge).then((looked) => isFirst && settle(file, looked))
    return () => {
      isFirst = false
      setRead(null)
      void bridge.call('import:drop', undefined)
    }
  }, [file, bridge])
  return read !== null && read.of === file ? read.what : null
}

const FileChooser = ({ onFiles }: Pick<ImportPartProps, 'onFiles'>) => {
  const { importing } = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <Ways>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={importing.choose}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <Button onPress={() => chooser.current?.click()}>{importing.choose}</Button>
    </Ways>
  )
}

/** Files chosen or dropped, one after the other: what each is, and whose it shall be. */
export const ImportPart = ({ files, onFiles, onDone, isOver, onKept }: ImportPartProps) => {
  const words = useWords()
  const part = useRef<HTMLDivElement>(null)
  /** What came of those before the first. */
  const [said, setSaid] = useState<readonly Saying[]>([])
  const [first] = files
  const read = useFirst(first, (file, looked) => {
    setSaid([...said, troubleSaid(looked, file)])
    // Whoever stops one stops them all.
    onDone(looked.kind === 'stopped' ? files : [file])
  })
  const isIdle = first === undefined
  useEffect(() => {
    // What was said of files before is over once others come.
    if (!isIdle) setSaid([])
  }, [isIdle])
  const waits = read !== null && files.length > 1 ? [words.importing.waiting(files.length - 1)] : []
  const answer = [...said.map((says) => says(words)), ...waits].join('\n')
  useEffect(() => {
    // What was dropped anywhere on the window is told of down here.
    if (read !== null || answer !== '') part.current?.scrollIntoView({ block: 'nearest' })
  }, [read, answer])
  return (
    <div ref={part}>
      <Section title={words.importing.ask}>
        <Why>{isOver ? words.importing.drop : words.importing.what}</Why>
        {first !== undefined && read !== null ? (
          <ImportForm
            name={nameOf(first)}
            file={read}
            onKept={() => {
              setSaid([({ importing }) => importing.kept])
              onDone([first])
              onKept()
            }}
            onClose={() => {
              setSaid([])
              onDone([first])
            }}
          />
        ) : (
          <FileChooser onFiles={onFiles} />
        )}
        <Working kind="bring-in" />
        <Answer working={!isIdle && read === null} answer={answer} />
      </Section>
    </div>
  )
}
