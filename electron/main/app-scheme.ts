import { type ProtocolResponse, protocol, type Session } from 'electron'
import { appFileFrom } from './app-files.ts'

/** The app's own scheme: a secure origin of its own, without the reach into the disk that file:// pages have. */
const SCHEME = 'ebb'
export const APP_URL = `${SCHEME}://app/index.html`

/** Nothing from elsewhere, nothing inline, no connections at all. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Must be called before the app is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true } },
  ])
}

/** Chromium's number for a file that is not there. */
const NOT_FOUND = { error: -6 }

const answer = (url: string, root: string): ProtocolResponse => {
  const file = appFileFrom(url, root)
  if (file === null) return NOT_FOUND
  const headers = {
    'Content-Type': file.type,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
  }
  return { path: file.path, headers }
}

/**
 * Serves the built window from `root`, with its policy on every answer. Electron has a newer way (`protocol.handle`); it
 * answers from JavaScript, and what it needs for that was a tenth of Ebb's start (decision 44).
 */
export const serveAppScheme = (session: Session, root: string): void => {
  session.protocol.registerFileProtocol(SCHEME, ({ url }, tell) => tell(answer(url, root)))
}
