import { expect, test } from 'vitest'
import { menuFor } from '../../electron/main/menu.ts'
import { closeDebugging, guardSession, setSwitches } from '../../electron/main/security.ts'
import { webPreferencesFor } from '../../electron/main/web-preferences.ts'

test('a package has no developer tools, by no key and from no menu', () => {
  expect(webPreferencesFor('preload', true).devTools).toBe(false)
  for (const system of ['linux', 'win32'] as const) expect(menuFor(system)).toBeNull()
  const roles = menuFor('darwin')?.map(({ role }) => role)
  expect(roles).toEqual(['appMenu', 'editMenu', 'windowMenu'])
})

test('no Node in the page, its workers or its frames, and nothing of Chromium’s walls given up', () => {
  for (const packaged of [true, false]) {
    const rights = webPreferencesFor('preload', packaged)
    expect(rights).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true },
      ...{ nodeIntegration: false, nodeIntegrationInWorker: false },
      ...{ nodeIntegrationInSubFrames: false, webviewTag: false, navigateOnDragDrop: false },
      ...{ allowRunningInsecureContent: false, experimentalFeatures: false, spellcheck: false },
    })
    expect(rights.partition).not.toMatch(/^persist:/)
    for (const given of ['enableBlinkFeatures', 'additionalArguments', 'plugins'])
      expect(rights).not.toHaveProperty(given)
  }
})

test('no name is looked up in a package, and only the server’s own while developing', () => {
  const rulesFor = (page: string): string => {
    const switches = new Map<string, string | undefined>()
    const commandLine = {
      appendSwitch: (name: string, value?: string) => switches.set(name, value),
    }
    setSwitches({ commandLine } as unknown as Parameters<typeof setSwitches>[0], page)
    return switches.get('host-resolver-rules') ?? ''
  }
  expect(rulesFor('ebb://app/index.html')).toBe('MAP * ~NOTFOUND')
  expect(rulesFor('http://localhost:5173')).toBe('MAP * ~NOTFOUND, EXCLUDE localhost')
})

test('the debugging switches are taken from the command line', () => {
  const removed: string[] = []
  const commandLine = { removeSwitch: (name: string) => removed.push(name) }
  closeDebugging({ commandLine } as unknown as Parameters<typeof closeDebugging>[0])
  expect(removed).toEqual(['remote-debugging-port', 'remote-debugging-pipe'])
})

test('a page that is begun early gets nothing to run or to paint until it may, and nothing from elsewhere ever', async () => {
  const page = 'ebb://app/index.html'
  type Ask = { readonly url: string; readonly resourceType: string }
  let filter = (_ask: Ask, _answer: (found: { readonly cancel: boolean }) => void): void => {}
  const nothing = (): void => {}
  const session = {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setSpellCheckerLanguages: nothing,
    setSpellCheckerEnabled: nothing,
    webRequest: {
      onBeforeRequest: (asked: typeof filter) => {
        filter = asked
      },
    },
    on: nothing,
  }
  let letRun = nothing
  const mayRun = new Promise<void>((resolve) => {
    letRun = resolve
  })
  guardSession(session as unknown as Parameters<typeof guardSession>[0], page, mayRun)
  const answers: string[] = []
  const ask = (url: string, resourceType: string): void =>
    filter({ url, resourceType }, ({ cancel }) => {
      answers.push(`${cancel ? 'no' : 'yes'} ${url}`)
    })
  ask(page, 'mainFrame')
  ask('ebb://app/assets/index.js', 'script')
  ask('ebb://app/assets/index.css', 'stylesheet')
  ask('https://example.org/', 'mainFrame')
  ask('https://example.org/a.js', 'script')
  await Promise.resolve()
  const atOnce = [`yes ${page}`, 'no https://example.org/', 'no https://example.org/a.js']
  expect(answers).toEqual(atOnce)
  letRun()
  await mayRun
  await Promise.resolve()
  expect(answers).toEqual([
    ...atOnce,
    'yes ebb://app/assets/index.js',
    'yes ebb://app/assets/index.css',
  ])
})
