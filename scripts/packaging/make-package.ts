import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { artifactsFolder, projectRoot } from '../runtime/project.ts'
import type { ElectronRuntime } from '../runtime/runtime-location.ts'
import { configurationFor } from './configuration.ts'
import type { PackageKind } from './package-kind.ts'
import { stageApp } from './stage.ts'

export interface PackageOrder {
  readonly kind: PackageKind
  readonly runtime: ElectronRuntime
  /** Only the folder that would be installed, and no installer. */
  readonly unpackedOnly: boolean
  readonly sign: boolean
}

export interface MadePackage {
  /** Where everything that was made lies. */
  readonly output: string
  /** The app as it is installed. */
  readonly unpacked: string
}

const TARGETS = {
  linux: { platform: Platform.LINUX, unpacked: 'linux-unpacked' },
  win32: { platform: Platform.WINDOWS, unpacked: 'win-unpacked' },
  darwin: { platform: Platform.MAC, unpacked: 'mac' },
} as const

/** Makes the package of this system, for this processor. */
export async function makePackage(order: PackageOrder): Promise<MadePackage> {
  const { kind, runtime, unpackedOnly, sign } = order
  const folder = join(artifactsFolder, 'package', kind)
  const output = join(folder, 'made')
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  const staged = await stageApp(kind, join(folder, 'staged'))
  const { platform, unpacked } = targetOf(process.platform)
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64
  await build({
    projectDir: projectRoot,
    targets: platform.createTarget(unpackedOnly ? 'dir' : null, arch),
    publish: 'never',
    config: configurationFor({
      ...{ kind, staged, output, sign },
      electronDist: runtime.dist,
      electronVersion: runtime.version,
    }),
  })
  return { output, unpacked: join(output, arch === Arch.arm64 ? `${unpacked}-arm64` : unpacked) }
}

function targetOf(system: NodeJS.Platform) {
  if (system === 'darwin' || system === 'win32') return TARGETS[system]
  return TARGETS.linux
}
