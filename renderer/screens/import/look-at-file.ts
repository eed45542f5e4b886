import { isolated } from '#shared/guidance/isolated.ts'
import type { LookAnswer } from '#shared/ipc/import-calls.ts'
import { LARGEST_FILE } from '#shared/review/recording-limits.ts'
import type { Ebb } from '../../create-ebb.ts'
import type { Saying } from '../../language/saying.ts'

/** What came of looking at a file. `unopened`: a folder, or a file that has gone since. */
export type Looked = LookAnswer | { readonly kind: 'too-large' | 'unopened' }

/** What a file that could be read holds. */
export type ReadFile = Extract<Looked, { kind: 'read' }>

/** A file's name: it may be written from either side, in a sentence from either. */
export const nameOf = (file: File): string => isolated(file.name)

/** What is wrong with a file that could not be read. */
export const troubleSaid =
  (looked: Exclude<Looked, ReadFile>, file: File): Saying =>
  ({ importing, joined }) => {
    switch (looked.kind) {
      case 'stopped':
        return importing.stopped
      case 'refused':
        return joined.of(nameOf(file), importing.refused)
      case 'too-long':
      case 'too-large':
      case 'unopened':
        return importing[looked.kind](nameOf(file))
      case 'unreadable':
        return importing.unreadable(nameOf(file), looked.line, importing.expected[looked.expected])
      default:
        return looked satisfies never
    }
  }

export const lookAtFile = async (file: File, bridge: Ebb['bridge']): Promise<Looked> => {
  // Not even read: main refuses it, too.
  if (file.size > LARGEST_FILE) return { kind: 'too-large' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { kind: 'unopened' }
  return bridge.call('import:look', new Uint8Array(bytes)).catch(() => ({ kind: 'refused' }))
}
