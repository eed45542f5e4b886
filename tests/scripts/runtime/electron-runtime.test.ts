import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import {
  electronEnvironment,
  RuntimeMissing,
  resolveElectron,
} from '../../../scripts/runtime/electron-runtime.ts'
import { executablePath } from '../../../scripts/runtime/runtime-location.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

afterEach(() => vi.unstubAllEnvs())

test('takes the Electron that is asked for, without looking any further', async () => {
  const dist = temporaryFolder()
  const executable = join(dist, executablePath)
  mkdirSync(dirname(executable), { recursive: true })
  writeFileSync(executable, '')
  chmodSync(executable, 0o755)
  writeFileSync(join(dist, 'version'), 'v45.4.1\n')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dist)
  vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
  const runtime = await resolveElectron()
  expect(runtime).toEqual({ dist, executable, version: '45.4.1', source: 'override' })
  expect(electronEnvironment(runtime)).toEqual({ ELECTRON_OVERRIDE_DIST_PATH: dist })
  expect(process.env.ELECTRON_RUN_AS_NODE).toBeUndefined()
})

test('says so when there is no Electron where it is asked for', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', temporaryFolder())
  await expect(resolveElectron()).rejects.toThrow(RuntimeMissing)
})

test('tells the app when it runs on the unofficial build', () => {
  const registry = { dist: '/x', executable: '/x/electron', version: '42.0.0' }
  expect(electronEnvironment({ ...registry, source: 'registry' }).EBB_RUNTIME).toBe('registry')
  expect(electronEnvironment({ ...registry, source: 'official' }).EBB_RUNTIME).toBeUndefined()
})
