// A window with nothing in it and no rights: what the icons are drawn in.
const { app, BrowserWindow } = require('electron')

app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false }
  new BrowserWindow({ show: false, webPreferences }).loadURL('about:blank')
})
