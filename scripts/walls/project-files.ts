import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SourceFile, sourceFile } from './source-file.ts'

const areas = ['shared', 'electron', 'renderer', 'scripts', 'tests']

/** Reads all of the project's own code and style sheets, in the order of their paths. */
export async function projectFiles(root: string): Promise<SourceFile[]> {
  // Not asked of git, which refuses to answer in a checkout that belongs to another user.
  const paths = (await Promise.all(areas.map((area) => pathsUnder(root, area)))).flat().sort()
  return Promise.all(
    paths.map(async (path) => sourceFile(path, await readFile(join(root, path), 'utf8'))),
  )
}

async function pathsUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const found = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : pathsUnder(root, path)
    return /\.(ts|tsx|css)$/.test(entry.name) ? [path] : []
  })
  return (await Promise.all(found)).flat()
}
