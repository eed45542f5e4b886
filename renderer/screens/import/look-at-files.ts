import { isolated } from '#shared/guidance/isolated.ts'
import type { Words } from '#shared/guidance/words.ts'
import type { LookAnswer } from '#shared/ipc/import-calls.ts'
import { LARGEST_FILE } from '#shared/review/recording-limits.ts'
import type { Ebb } from '../../create-ebb.ts'

export type ReadFile = {
  readonly name: string
  readonly file: Extract<LookAnswer, { kind: 'read' }>
}

/** What came of looking at files one after the other. */
export type Looked = {
  /** The first that could be read; null where none could. */
  readonly read: ReadFile | null
  /** Those after it, which nobody has looked at yet. */
  readonly others: readonly File[]
  /** What is wrong with each before it, in words. */
  readonly troubles: readonly string[]
}

type Unread = Exclude<LookAnswer, ReadFile['file']> | { readonly kind: 'too-large' }

const troubleText = (answer: Unread, name: string, { importing, joined }: Words): string => {
  switch (answer.kind) {
    case 'stopped':
      return importing.stopped
    case 'refused':
    case 'too-long':
    case 'too-large':
      return joined.of(name, importing[answer.kind])
    case 'unreadable': {
      const { line, expected } = answer
      return importing.unreadable(name, line, importing.expected[expected])
    }
    default:
      return answer satisfies never
  }
}

const lookAt = async (file: File, bridge: Ebb['bridge']): Promise<ReadFile['file'] | Unread> => {
  // Not even read: main refuses it, too.
  if (file.size > LARGEST_FILE) return { kind: 'too-large' }
  try {
    return await bridge.call('import:look', new Uint8Array(await file.arrayBuffer()))
  } catch {
    // A folder, or a file that has gone since.
    return { kind: 'refused' }
  }
}

/** Looks at files until one can be read; whoever stops one stops them all. */
export const lookAtFiles = async (
  files: readonly File[],
  bridge: Ebb['bridge'],
  words: Words,
): Promise<Looked> => {
  const troubles: string[] = []
  for (const [place, file] of files.entries()) {
    const answer = await lookAt(file, bridge)
    // It may be written from either side, in a sentence from either.
    const name = isolated(file.name)
    if (answer.kind === 'read') {
      const read = { name, file: answer }
      return { read, others: files.slice(place + 1), troubles }
    }
    troubles.push(troubleText(answer, name, words))
    if (answer.kind === 'stopped') break
  }
  return { read: null, others: [], troubles }
}
