import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { Clock } from '#shared/clock.ts'
import { NAME } from '#shared/guidance/name.ts'
import type { FileDialogs, FileKind } from './file-dialogs.ts'

/** The ending of each kind; `json` so that whoever wants to read their data finds a program for it. A folder has none. */
const ENDINGS: Readonly<Record<FileKind, string | null>> = {
  'own-data': 'json',
  backup: 'ebb-backup',
  report: 'pdf',
  table: null,
  json: 'json',
  rr: 'txt',
}

const filtersFor = (kind: FileKind) => {
  const ending = ENDINGS[kind]
  return ending === null ? [] : [{ name: NAME, extensions: [ending] }]
}

/** What a talk is called outside of Ebb: by when it was, and by nobody's name. */
const isOfTalk = (kind: FileKind): boolean => kind !== 'own-data' && kind !== 'backup'

/** The day as the people here call it, in Sweden's way of writing it: year, month, day; of a talk also hours and minutes. */
const nameFor = (kind: FileKind, at: number): string => {
  const day = new Date(at).toLocaleDateString('sv-SE')
  const clock = new Date(at).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
  const name = isOfTalk(kind) ? `talk-${day}-${clock.replace(':', '')}-${kind}` : `${kind}-${day}`
  const ending = ENDINGS[kind]
  return `ebb-${name}${ending === null ? '' : `.${ending}`}`
}

/** The system's own dialogs, on top of the window. */
export const systemFileDialogs = (
  window: { readonly contents: WebContents | null },
  clock: Clock,
): FileDialogs => {
  const over = (): BrowserWindow => {
    const { contents } = window
    const shown = contents === null ? null : BrowserWindow.fromWebContents(contents)
    if (shown === null) throw new Error('there is no window to ask in')
    return shown
  }
  return {
    save: async (kind, of = clock.now().wall) => {
      const defaultPath = join(app.getPath('documents'), nameFor(kind, of))
      const asked = { defaultPath, filters: filtersFor(kind) }
      const { canceled, filePath } = await dialog.showSaveDialog(over(), asked)
      return canceled || filePath === '' ? null : filePath
    },
    open: async (kind) => {
      const asked = { properties: ['openFile' as const], filters: filtersFor(kind) }
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), asked)
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}
