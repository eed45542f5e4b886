import { BrowserWindow, nativeTheme } from 'electron'

type Theme = 'system' | 'light' | 'dark'

/** The grounds of both themes (look: warm paper, deep night blue), so that the first frame does not flash. */
const GROUND = { light: '#f8f5ef', dark: '#0e1620' } as const

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
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Timers of a hidden window must not slow down: the pause goes on while another window is in front.
      backgroundThrottling: false,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  // A title is visible to the whole room and to the task bar; it never says more than the name.
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}
