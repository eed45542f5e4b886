import type { PartnerId, PerPartner } from '../partners.ts'
import type { Entry } from '../session/facts.ts'
import { csvFilesOf } from './export-csv.ts'
import { rrFilesOf } from './export-rr.ts'
import { type ExportFile, sessionExportOf } from './session-export.ts'
import { jsonFileOf } from './session-json.ts'
import type { FileFormat } from './talk-format.ts'

export type TalkFilesInput = {
  readonly entries: readonly Entry[]
  /** The lanes that may be in the files. */
  readonly lanes: readonly PartnerId[]
  readonly names: PerPartner<string | null>
  readonly format: FileFormat
}

/** The share of the work that reading the talk is, roughly (measured on two hours). */
const READ = 0.7

/** A talk for other programs, as files; none where there is nothing of the kind in it. */
export const talkFilesOf = (
  { entries, lanes, names, format }: TalkFilesInput,
  progress: (share: number) => void,
): readonly ExportFile[] => {
  const session = sessionExportOf(entries, lanes, names)
  if (session === null) return []
  progress(READ)
  switch (format) {
    case 'table':
      return csvFilesOf(session)
    case 'json':
      return [jsonFileOf(session)]
    case 'rr':
      return rrFilesOf(session)
    default:
      return format satisfies never
  }
}
