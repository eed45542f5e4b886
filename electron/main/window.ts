import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { heldBack } from './held-back.ts'
import { OUT } from './out.ts'
import { PAGE_URL } from './page-url.ts'
import { webPreferencesFor } from './web-preferences.ts'

type Theme = 'system' | 'light' | 'dark'

/** The grounds of both themes (look: warm paper, deep night blue), so that the first frame does not flash. */
const GROUND = { light: '#f8f5ef', dark: '#0e1620' } as const

const ICON = 'packaging/icons/256x256.png'

/** Light or dark as chosen, or as the computer has it. */
export const applyTheme = (theme: Theme): void => {
  nativeTheme.themeSource = theme
}

const ground = (): string => (nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light)

/** The one window: sandboxed, isolated, without Node. */
const createWindow = (): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Ebb',
    width: 1280,
    height: 800,
    minWidth: 760,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: ground(),
    // Elsewhere the picture comes with the program file.
    ...(process.platform === 'linux' && { icon: join(app.getAppPath(), ICON) }),
    webPreferences: webPreferencesFor(join(OUT, 'preload', 'index.cjs'), app.isPackaged),
  })
  window.removeMenu()
  const follow = (): void => window.setBackgroundColor(ground())
  nativeTheme.on('updated', follow)
  window.once('closed', () => nativeTheme.off('updated', follow))
  window.once('ready-to-show', () => window.show())
  // A title is visible to the whole room and to the task bar; it never says more than the name.
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** A window whose page has been asked for. */
export type Opening = { readonly window: BrowserWindow; readonly loaded: Promise<void> }

export const beginWindow = (): Opening => {
  const window = createWindow()
  return { window, loaded: heldBack(window.loadURL(PAGE_URL)) }
}
