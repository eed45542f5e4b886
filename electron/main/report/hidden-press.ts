import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, type Session, session } from 'electron'
import { appFileFrom } from '../app-files.ts'
import { guardSession } from '../security.ts'
import type { Press } from './press.ts'
import { documentWith } from './report-document.ts'

const SCHEME = 'ebb'
const URL_OF_REPORT = `${SCHEME}://app/report.html`

/** Our own styles and fonts, and nothing that could be carried out. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A world of Electron's own beside the page's, in which no script can run. */
const OUR_WORLD = 1_000
/** Fonts come once they are needed; what is printed before is printed in others. */
const FONTS_ARE_HERE = 'document.fonts.ready.then(() => document.fonts.status)'

const headers = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
})

/** Answers the page, and the styles and fonts of `root`; nothing else is there. */
const serveOnly = (ours: Session, root: string, html: string): void =>
  ours.protocol.handle(SCHEME, async ({ url }) => {
    if (url === URL_OF_REPORT)
      return new Response(html, { headers: headers('text/html; charset=utf-8') })
    const file = appFileFrom(url, root)
    const isOurs = file !== null && /^(text\/css|font\/)/.test(file.type)
    if (!isOurs) return new Response(null, { status: 404 })
    return new Response(await readFile(file.path), { headers: headers(file.type) })
  })

const hiddenWindow = (ours: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      session: ours,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })

/** Prints in a window nobody sees, which has no script, no network, no memory on disk, and goes with its page. */
export const hiddenPress = (root: string): Press => ({
  print: async (page, pageSize) => {
    const html = documentWith(await readFile(join(root, 'report.html'), 'utf8'), page)
    // Without "persist:" it lies in memory alone.
    const ours = session.fromPartition(`report-${randomUUID()}`, { cache: false })
    guardSession(ours, URL_OF_REPORT)
    serveOnly(ours, root, html)
    const window = hiddenWindow(ours)
    try {
      await window.loadURL(URL_OF_REPORT)
      const code = FONTS_ARE_HERE
      await window.webContents.executeJavaScriptInIsolatedWorld(OUR_WORLD, [{ code }])
      return await window.webContents.printToPDF({
        pageSize,
        printBackground: true,
        preferCSSPageSize: false,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } finally {
      window.destroy()
      ours.protocol.unhandle(SCHEME)
      await ours.clearStorageData()
    }
  },
})
