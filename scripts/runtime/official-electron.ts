import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { packageFile } from './project.ts'
import { runProgram, tailOf } from './run-program.ts'
import { type ElectronRuntime, executablePath, textOf, versionIn } from './runtime-location.ts'

const PROBE_MILLIS = 4_000
const DOWNLOAD_LIMIT_MILLIS = 30 * 60_000
/** Without a network only a copy in Electron's own download cache can help; unpacking takes seconds. */
const UNREACHABLE_LIMIT_MILLIS = 15_000
/** A failed download is remembered this long, so that not every start waits for the same failure. */
const RETRY_AFTER_MILLIS = 6 * 60 * 60_000

/** The version of Electron that the project is written for. */
export function wantedVersion(): string {
  const text = textOf(packageFile('electron', 'package.json'))
  if (text === null) return 'unknown'
  return (JSON.parse(text) as { version: string }).version
}

/** The official Electron if it is already there, by the same checks as electron's own install.js. */
export function installedElectron(): ElectronRuntime | null {
  const dist = packageFile('electron', 'dist')
  const version = wantedVersion()
  // path.txt is written last, so a download that was cut off has none.
  if (textOf(packageFile('electron', 'path.txt')) !== executablePath) return null
  if (versionIn(dist) !== version) return null
  return { dist, executable: join(dist, executablePath), version, source: 'official' }
}

/** The official Electron, downloaded if it is not here yet, or why it cannot be had. */
export async function officialElectronOrWhy(): Promise<ElectronRuntime | string> {
  const here = installedElectron()
  if (here) return here
  const reason = await downloadElectron()
  return installedElectron() ?? reason ?? 'the download did not finish'
}

/** Tries to download the official Electron; answers why that failed, or null when it is there. */
export async function downloadElectron(): Promise<string | null> {
  const unreachable = await reasonUnreachable(downloadAddress())
  if (unreachable && !hasDownloadCache()) return unreachable
  if (!unreachable) {
    console.error(`Downloading Electron ${wantedVersion()} (about 110 MB) …`)
  }
  const { code, output } = await runProgram(
    process.execPath,
    [packageFile('electron', 'install.js')],
    {
      output: unreachable ? 'keep' : 'show',
      env: networkEnvironment(),
      timeLimitMillis: unreachable ? UNREACHABLE_LIMIT_MILLIS : DOWNLOAD_LIMIT_MILLIS,
    },
  )
  if (code === 0 && installedElectron()) return null
  return unreachable ?? (tailOf(output, 1) || 'the download did not finish (see above)')
}

/** Whether this person has ever downloaded an Electron, so that a copy of this one may be there. */
function hasDownloadCache(): boolean {
  const { electron_config_cache: configured, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const home = homedir()
  return [
    configured,
    join(XDG_CACHE_HOME || join(home, '.cache'), 'electron'),
    join(home, 'Library', 'Caches', 'electron'),
    LOCALAPPDATA && join(LOCALAPPDATA, 'electron', 'Cache'),
  ].some((folder) => folder && existsSync(folder))
}

function downloadAddress(): string {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  if (mirror) return mirror
  const version = wantedVersion()
  return `https://github.com/electron/electron/releases/download/v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

/** Node's own fetch heeds HTTPS_PROXY only when asked to. */
function networkEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_OVERRIDE_DIST_PATH: undefined }
}

// In a child because that setting is read when Node starts. Any answer counts, also a refusal: it
// ends the real download at once, whereas a network that swallows packets would keep it waiting.
const PROBE = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(${PROBE_MILLIS}) }).then(
  () => process.exit(0),
  (error) => { console.log(error.cause?.code ?? error.name); process.exit(1) })`

async function reasonUnreachable(address: string): Promise<string | null> {
  const { code, output } = await runProgram(process.execPath, ['-e', PROBE, address], {
    output: 'keep',
    env: networkEnvironment(),
    timeLimitMillis: PROBE_MILLIS + 1_000,
  })
  if (code === 0) return null
  const host = URL.canParse(address) ? new URL(address).host : address
  return `no connection to ${host} (${tailOf(output, 1) || 'no answer'})`
}

interface FailedDownload {
  readonly address: string
  readonly at: number
  readonly reason: string
}

const failureFile = (cache: string) => join(cache, 'failed-electron-download.json')

/** Why the same download failed a short while ago, or null if it is worth trying. */
export function recentFailure(cache: string, now = Date.now()): string | null {
  const text = textOf(failureFile(cache))
  if (text === null) return null
  try {
    const last = JSON.parse(text) as FailedDownload
    const age = now - last.at
    const isRecent = last.address === downloadAddress() && age >= 0 && age < RETRY_AFTER_MILLIS
    return isRecent ? last.reason : null
  } catch {
    return null
  }
}

/** Keeps the outcome of a download attempt for the next start. */
export async function rememberOutcome(cache: string, reason: string | null): Promise<void> {
  if (reason === null) return rm(failureFile(cache), { force: true })
  const failure: FailedDownload = { address: downloadAddress(), at: Date.now(), reason }
  await writeFile(failureFile(cache), JSON.stringify(failure))
}
