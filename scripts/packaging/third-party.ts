import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFile, projectRoot } from '../runtime/project.ts'

/** Somebody else's work that is packed. */
export interface ThirdParty {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The licence as its authors wrote it. */
  readonly text: string
}

/** Licences under which a work may be packed as Ebb does it: with their text. Another one is looked at first. */
const ACCEPTED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1']

interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

/** What the app is bundled from, by the lock file: everything that is neither for building nor for one system's scripts. */
export async function thirdParties(): Promise<ThirdParty[]> {
  const lock = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  const packed = Object.entries(lock.packages).filter(
    ([path, { dev, optional }]) => path !== '' && !dev && !optional,
  )
  const all = await Promise.all(packed.map(([path, locked]) => thirdPartyAt(path, locked)))
  return all.sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

async function thirdPartyAt(path: string, locked: LockedPackage): Promise<ThirdParty> {
  const name = path.slice('node_modules/'.length)
  const licence = locked.license ?? 'none'
  if (!ACCEPTED.includes(licence)) throw new Error(`${name} has the licence "${licence}"`)
  const text = await readFile(packageFile(name, 'LICENSE'), 'utf8')
  return { name, version: locked.version, licence, text: text.trim() }
}

const RULE = '─'.repeat(78)

/** The file that is packed beside the app: Ebb's own licence, and everybody else's. */
export function noticesFrom(own: string, all: readonly ThirdParty[]): string {
  const chapters = [
    `Ebb\n\n${own.trim()}`,
    'Electron, and Chromium, Node.js and FFmpeg within it\n\n' +
      'The licences are the files LICENSE.electron.txt and LICENSES.chromium.html of this package.',
    ...all.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`),
  ]
  return `${chapters.join(`\n\n${RULE}\n\n`)}\n`
}

/** The same as a page for the repository. */
export function tableFrom(all: readonly ThirdParty[]): string {
  const rows = all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return `# What Ebb is bundled from

Written by \`npm run licences\`; a test holds it against the lock file. The texts lie in every package (\`THIRD-PARTY-NOTICES.txt\`),
Electron's and Chromium's own beside them. What only builds or tests Ebb is in nobody's package and not listed.

| work | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`
}
