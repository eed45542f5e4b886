import { NAME } from '#shared/guidance/name.ts'
import type { EpochMs } from '#shared/units.ts'
import type { FileKind } from './file-dialogs.ts'

/** The ending of each kind; `json` so that whoever wants to read their data finds a program for it. A folder has none. */
const ENDINGS: Readonly<Record<FileKind, string | null>> = {
  'own-data': 'json',
  backup: 'ebb-backup',
  report: 'pdf',
  table: null,
  json: 'json',
  rr: 'txt',
}

export const filtersFor = (kind: FileKind): { name: string; extensions: string[] }[] => {
  const ending = ENDINGS[kind]
  return ending === null ? [] : [{ name: NAME, extensions: [ending] }]
}

/** What a talk is called outside of Ebb: by when it was, and by nobody's name. */
const isOfTalk = (kind: FileKind): boolean => kind !== 'own-data' && kind !== 'backup'

/** The day as the people here call it, in Sweden's way of writing it: year, month, day; of a talk also hours and minutes. */
const whenOf = (kind: FileKind, at: EpochMs): string => {
  const day = new Date(at).toLocaleDateString('sv-SE')
  const clock = new Date(at).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
  return isOfTalk(kind) ? `${day}-${clock.replace(':', '')}` : day
}

/** The name a file is offered under: by its moment, or that it has none (`at` null). */
export const nameFor = (kind: FileKind, at: EpochMs | null): string => {
  const when = at === null ? 'undated' : whenOf(kind, at)
  const name = isOfTalk(kind) ? `talk-${when}-${kind}` : `${kind}-${when}`
  const ending = ENDINGS[kind]
  return `ebb-${name}${ending === null ? '' : `.${ending}`}`
}
