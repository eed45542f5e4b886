// The least an Electron app can be: what Ebb's start and memory are held against.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  window.removeMenu()
  window.loadFile(join(__dirname, 'index.html'))
})
