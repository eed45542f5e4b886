import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { webPreferencesFor } from './web-preferences.ts'

type Theme = 'system' | 'light' | 'dark'

/** The grounds of both themes (look: warm paper, deep night blue), so that the first frame does not flash. */
const GROUND = { light: '#f8f5ef', dark: '#0e1620' } as const

const ICON = 'packaging/icons/256x256.png'

/** Light or dark as chosen, or as the computer has it. */
export const applyTheme = (theme: Theme): void => {
  nativeTheme.themeSource = theme
}

/** The one window: sandboxed, isolated, without Node. */
export const createWindow = (preload: string): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Ebb',
    width: 1280,
    height: 800,
    minWidth: 760,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    // Elsewhere the picture comes with the program file.
    ...(process.platform === 'linux' && { icon: join(app.getAppPath(), ICON) }),
    webPreferences: webPreferencesFor(preload, app.isPackaged),
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  // A title is visible to the whole room and to the task bar; it never says more than the name.
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}
