import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { FileDialogs } from './file-dialogs.ts'
import { filtersFor, nameFor } from './file-names.ts'

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
