import { join } from 'node:path'
import { app, session } from 'electron'
import { serveAppScheme } from './app-scheme.ts'
import { OUT } from './out.ts'
import { PAGE_URL } from './page-url.ts'
import { guardContents, guardSession } from './security.ts'
import { WINDOW_SESSION } from './web-preferences.ts'
import { beginWindow, type Opening } from './window.ts'

/** The page comes from our own scheme, into a session that refuses everything else. */
const guardWindow = (mayRun: Promise<void>): void => {
  const ours = session.fromPartition(WINDOW_SESSION)
  serveAppScheme(ours, join(OUT, 'renderer'))
  guardSession(ours, PAGE_URL, mayRun)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

export type FirstWindow = Opening & {
  /** All that the page may ask for is there: its scripts and styles may come, and with them the first thing to be seen. */
  readonly letRun: () => void
}

/** Begins the window before anything else: while a process is started for its page, main opens what is kept. */
export const beginFirstWindow = (): FirstWindow => {
  let letRun = (): void => {}
  guardWindow(
    new Promise((resolve) => {
      letRun = resolve
    }),
  )
  const opening = beginWindow()
  // The other session is used by nothing.
  guardSession(session.defaultSession, PAGE_URL)
  return { ...opening, letRun }
}
