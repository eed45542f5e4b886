import { expect, test } from 'vitest'
import { menuFor } from '../../electron/main/menu.ts'
import { closeDebugging, setSwitches } from '../../electron/main/security.ts'
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
