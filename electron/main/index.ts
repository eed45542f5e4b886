import { join } from 'node:path'
import { app, dialog, Menu } from 'electron'
import { registerAppScheme } from './app-scheme.ts'
import { sayCannotStart } from './cannot-start.ts'
import { beginFirstWindow } from './first-window.ts'
import { LOG_FILE, openLog } from './log.ts'
import { menuFor } from './menu.ts'
import { PAGE_URL } from './page-url.ts'
import { closeDebugging, setSwitches } from './security.ts'
import { systemLanguage } from './system-language.ts'

// What Ebb and Chromium write is for this account alone, wherever its folder lies and whatever rights that has.
process.umask(0o077)
// All of this has to stand before the app is ready.
registerAppScheme()
setSwitches(app, PAGE_URL)
if (!import.meta.env.EBB_TEST_SEAM && !import.meta.env.EBB_TRIAL) closeDebugging(app)
const menu = menuFor(process.platform)
Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu))
// Root has to start Ebb with --no-sandbox; a sandbox asked for on top of it crashes Chromium's services.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('window-all-closed', () => app.quit())

// A second copy would write into the same journal: it hands over to the first and goes.
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(async () => {
      const first = beginFirstWindow()
      const { start } = await import('./start.ts')
      await start(first)
    })
    .catch((error: unknown) => {
      const logPath = join(app.getPath('userData'), LOG_FILE)
      sayCannotStart(error, {
        log: openLog(logPath),
        logPath,
        system: systemLanguage(),
        show: dialog.showErrorBox,
      })
      app.exit(1)
    })
} else {
  app.quit()
}
