import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { Clock } from '#shared/clock.ts'
import { NAME } from '#shared/guidance/name.ts'
import type { FileDialogs, FileKind } from './file-dialogs.ts'

/** The ending of each kind; `json` so that whoever wants to read their data finds a program for it. */
const ENDINGS: Readonly<Record<FileKind, string>> = { 'own-data': 'json', backup: 'ebb-backup' }

const filtersFor = (kind: FileKind) => [{ name: NAME, extensions: [ENDINGS[kind]] }]

/** The day as the people here call it, in Sweden's way of writing it: year, month, day. */
const nameFor = (kind: FileKind, now: number): string =>
  `ebb-${kind}-${new Date(now).toLocaleDateString('sv-SE')}.${ENDINGS[kind]}`

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
    save: async (kind) => {
      const defaultPath = join(app.getPath('documents'), nameFor(kind, clock.now().wall))
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
