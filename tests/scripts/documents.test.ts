import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/runtime/project.ts'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(projectRoot, path)))
const documents = files.filter((path) => path.endsWith('.md'))

/** The targets of Markdown links and pictures that lie in the repository. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

const TOP = /^(?:shared|electron|renderer|tests|scripts|docs)\//

/** Paths in backticks that name a file or folder from the root; `{a,b}`, `*` and `…` name several, and are left alone. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => TOP.test(path) && !/[{}*…<>]|NNNN/.test(path))

/** Names of code in backticks that are the end of a path: `engine.ts`, `session/engine.ts`. */
const codeIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+\.(?:tsx?|mjs|css))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !TOP.test(name) && !/[{}*…<>]/.test(name))

describe.each(documents)('%s', (document) => {
  const text = readFileSync(join(projectRoot, document), 'utf8')

  test('leads to what is there', () => {
    const lost = linksIn(text).filter(
      (target) => !existsSync(join(projectRoot, dirname(document), target)),
    )
    expect(lost).toEqual([])
  })

  test('names what is there', () => {
    // Code may write `engine` for `engine.ts`.
    const lost = pathsIn(text).filter(
      (path) => !['', '.ts', '.tsx'].some((ending) => existsSync(join(projectRoot, path + ending))),
    )
    expect(lost).toEqual([])
  })

  test('names code that is there', () => {
    const lost = codeIn(text).filter(
      (name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)),
    )
    expect(lost).toEqual([])
  })
})

test('a document is looked at', () => {
  expect(documents.length).toBeGreaterThan(30)
  expect(linksIn('[a](docs/x.md#y) ![b](c.png) [d](https://e)')).toEqual(['docs/x.md', 'c.png'])
  expect(pathsIn('`shared/a.ts` `x` `tests/*.ts`')).toEqual(['shared/a.ts'])
  expect(codeIn('`session/state.ts` `shared/a.ts` `b.tsx` `c`')).toEqual([
    'session/state.ts',
    'b.tsx',
  ])
})
