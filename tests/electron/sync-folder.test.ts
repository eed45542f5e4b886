import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syncFolder } from '../../electron/main/sync-folder.ts'

test('a folder that is gone is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-sync-'))
  expect(() => syncFolder(folder)).not.toThrow()
  rmSync(folder, { recursive: true })
  expect(() => syncFolder(folder)).toThrow()
})

test.runIf(process.platform === 'linux')(
  'a file system that knows no such question is let be',
  () => {
    expect(() => syncFolder('/proc/self')).not.toThrow()
  },
)
