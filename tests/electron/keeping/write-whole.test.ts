import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { liesIn, troubleOf, writeWhole } from '../../../electron/main/keeping/write-whole.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const withCode = (code: string) => Object.assign(new Error(code), { code })

async function* pieces(end: Error | null): AsyncGenerator<Uint8Array> {
  yield Buffer.from('one ')
  yield Buffer.from('two')
  if (end !== null) throw end
}

test('a file that could not be written to its end is not there, and the one before is', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'mine.json')
  writeFileSync(path, 'before')
  await expect(writeWhole(path, pieces(withCode('ENOSPC')))).rejects.toThrow('ENOSPC')
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['mine.json'])
  await writeWhole(path, pieces(null))
  expect(readFileSync(path, 'utf8')).toBe('one two')
  expect(readdirSync(folder)).toEqual(['mine.json'])
})

test.skipIf(process.platform === 'win32')('only its owner’s account may read it', async () => {
  const path = join(temporaryFolder(), 'mine.json')
  await writeWhole(path, pieces(null))
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a full disk is told from one that cannot be written, also where SQLite says so', () => {
  for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG'])
    expect(troubleOf(withCode(code))).toBe('no-room')
  for (const code of ['EACCES', 'EROFS', 'ENOENT', 'EISDIR'])
    expect(troubleOf(withCode(code))).toBe('unwritable')
  // SQLITE_FULL, and an extended code of SQLITE_IOERR.
  expect(troubleOf(Object.assign(new Error(), { errcode: 13 }))).toBe('no-room')
  expect(troubleOf(Object.assign(new Error(), { errcode: 778 }))).toBe('unwritable')
})

test('what lies in a folder is told, whatever way its path takes', async () => {
  const folder = temporaryFolder()
  expect(await liesIn(join(folder, 'x'), folder)).toBe(true)
  expect(await liesIn(join(folder, '..', 'x'), folder)).toBe(false)
  expect(await liesIn(`${folder}-beside/x`, folder)).toBe(false)
})
