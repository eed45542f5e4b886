import type { TalkFormat } from '#shared/review/talk-format.ts'
import type { EpochMs } from '#shared/units.ts'

/** What a file is that somebody is asked for; `table` is a folder of files. */
export type FileKind = 'own-data' | 'backup' | TalkFormat

/** Asks where a file is to lie, or lies; null where nobody wants to say. */
export type FileDialogs = {
  /** `of`: the moment its name tells, where that is not now; null where nobody knows it. */
  save(kind: FileKind, of?: EpochMs | null): Promise<string | null>
  open(kind: FileKind): Promise<string | null>
}
