import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
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

const NOTHING = (): Response => new Response(null, { status: 404 })

const answer = async (url: string, root: string): Promise<Response> => {
  const file = appFileFrom(url, root)
  if (file === null) return NOTHING()
  try {
    const headers = {
      'Content-Type': file.type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    }
    return new Response(await readFile(file.path), { headers })
  } catch {
    return NOTHING()
  }
}

/** Serves the built window from `root`, with its policy on every answer. */
export const serveAppScheme = (session: Session, root: string): void =>
  session.protocol.handle(SCHEME, ({ url }) => answer(url, root))
