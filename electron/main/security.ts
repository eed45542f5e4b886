import type { App, Session, WebContents } from 'electron'

/** While developing the page comes from a server on this computer, which has a name. */
const exceptFor = (pageUrl: string): string[] => {
  const { protocol, hostname } = new URL(pageUrl)
  return protocol === 'http:' ? [`EXCLUDE ${hostname}`] : []
}

/** Switches that have to stand before the app is ready. */
export const setSwitches = ({ commandLine }: App, pageUrl: string): void => {
  // On Linux Web Bluetooth is off unless asked for.
  if (process.platform === 'linux') commandLine.appendSwitch('enable-features', 'WebBluetooth')
  // No network at all: no name is looked up, nothing is fetched in the background.
  commandLine.appendSwitch(
    'host-resolver-rules',
    ['MAP * ~NOTFOUND', ...exceptFor(pageUrl)].join(', '),
  )
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('no-pings')
}

/**
 * No way in for a debugger: a debugging port would be open to every user of this computer, not only to who asked for
 * it. Node's own (--inspect) is closed by a fuse. A trial package keeps it, because its tests have no other way in.
 */
export const closeDebugging = ({ commandLine }: App): void => {
  commandLine.removeSwitch('remote-debugging-port')
  commandLine.removeSwitch('remote-debugging-pipe')
}

/**
 * Every permission refused, every request that leaves the app cancelled, no spell checker (it would download). What a
 * page consists of waits until it `mayRun`.
 */
export const guardSession = (
  session: Session,
  pageUrl: string,
  mayRun: Promise<void> = Promise.resolve(),
): void => {
  const allowedOrigin = new URL('/', pageUrl).href
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Off alone is too late: a session that has languages asks for their dictionaries as soon as there is one.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const cancel = !url.startsWith(allowedOrigin) && !url.startsWith('devtools:')
    if (cancel || resourceType === 'mainFrame') answer({ cancel })
    else void mayRun.then(() => answer({ cancel }))
  })
  session.on('will-download', (event) => event.preventDefault())
}

/** The window stays on its page: no navigation, no new windows, no embedded pages. */
export const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A call that a page sets up passes neither its policy nor the filter of requests, and sends to any address.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
