import { sep } from 'node:path'
import { expect, test } from 'vitest'
import { appFileFrom } from '../../electron/main/app-files.ts'

const root = `${sep}app${sep}renderer`

test('serves what the window is made of', () => {
  expect(appFileFrom('ebb://app/index.html', root)).toEqual({
    path: `${root}${sep}index.html`,
    type: 'text/html; charset=utf-8',
  })
  expect(appFileFrom('ebb://app/assets/a%20b.woff2?x#y', root)?.type).toBe('font/woff2')
})

test.each([
  ['another host', 'ebb://elsewhere/index.html'],
  ['a way out', 'ebb://app/..%2f..%2fetc%2fpasswd.html'],
  ['a way out with a separator', 'ebb://app/%2e%2e/%2e%2e/secret.js'],
  ['the neighbour folder', 'ebb://app/..%2frenderer-other%2findex.html'],
  ['a kind of file it has no use for', 'ebb://app/journal.sqlite'],
  ['the folder itself', 'ebb://app/'],
  ['a broken escape', 'ebb://app/%zz.html'],
  ['no address', 'nonsense'],
])('does not serve %s', (_, url) => {
  const file = appFileFrom(url, root)
  // A path that a URL parser has already tidied may name a file, but only ever one inside the folder.
  if (file !== null) expect(file.path.startsWith(root + sep)).toBe(true)
  if (!url.includes('%2e%2e/')) expect(file).toBeNull()
})
