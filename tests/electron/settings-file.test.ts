import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/settings/settings.ts'
import { SettingsFile } from '../../electron/main/settings-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a first start has the defaults, and says nothing about it', () => {
  const log = vi.fn()
  expect(new SettingsFile(join(temporaryFolder(), 'settings.json'), log, vi.fn()).value).toEqual(
    DEFAULT_SETTINGS,
  )
  expect(log).not.toHaveBeenCalled()
})

test('a change is told, kept, and there at the next start', () => {
  const path = join(temporaryFolder(), 'settings.json')
  const changed = vi.fn()
  const settings = new SettingsFile(path, vi.fn(), changed)
  settings.change({ theme: 'dark' })
  expect(changed).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, theme: 'dark' })
  expect(new SettingsFile(path, vi.fn(), vi.fn()).value.theme).toBe('dark')
  expect(existsSync(`${path}.new`)).toBe(false)
})

test.each([['{"volume":'], ['[]'], ['null'], ['"dark"'], ['']])(
  'a file with %s gives the defaults',
  (text) => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(path, text)
    expect(new SettingsFile(path, vi.fn(), vi.fn()).value).toEqual(DEFAULT_SETTINGS)
  },
)

test('one wrong value costs only itself', () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '{"theme":"dark","volume":"loud"}')
  expect(new SettingsFile(path, vi.fn(), vi.fn()).value).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
  })
})

test('what cannot be written holds until the end, and is logged', () => {
  const path = join(temporaryFolder(), 'settings.json')
  mkdirSync(path)
  const log = vi.fn()
  const settings = new SettingsFile(path, log, vi.fn())
  expect(settings.change({ theme: 'light' }).theme).toBe('light')
  expect(settings.value.theme).toBe('light')
  expect(log).toHaveBeenCalled()
  expect(() => readFileSync(path)).toThrow()
})
