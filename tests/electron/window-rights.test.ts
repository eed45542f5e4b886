import { expect, test } from 'vitest'
import { menuFor } from '../../electron/main/menu.ts'
import { closeDebugging } from '../../electron/main/security.ts'
import { webPreferencesFor } from '../../electron/main/web-preferences.ts'

test('a package has no developer tools, by no key and from no menu', () => {
  expect(webPreferencesFor('preload', true).devTools).toBe(false)
  for (const system of ['linux', 'win32'] as const) expect(menuFor(system)).toBeNull()
  const roles = menuFor('darwin')?.map(({ role }) => role)
  expect(roles).toEqual(['appMenu', 'editMenu', 'windowMenu'])
})

test('the debugging switches are taken from the command line', () => {
  const removed: string[] = []
  const commandLine = { removeSwitch: (name: string) => removed.push(name) }
  closeDebugging({ commandLine } as unknown as Parameters<typeof closeDebugging>[0])
  expect(removed).toEqual(['remote-debugging-port', 'remote-debugging-pipe'])
})
