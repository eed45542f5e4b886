// An empty window that redraws once a second: what Ebb's work in a talk is held against.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  })
  window.removeMenu()
  window.loadFile(join(__dirname, 'index.html'))
})
