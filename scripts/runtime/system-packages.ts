import { existsSync } from 'node:fs'
import { runProgram, tailOf } from './run-program.ts'
import { ScriptFailure } from './script-failure.ts'
import { type Missing, missingNeeds, type SystemNeed } from './system-needs.ts'

/** Something of the operating system is missing and has to be installed by a person. */
export class SystemMissing extends ScriptFailure {
  override name = 'SystemMissing'
}

/**
 * The packages that bring what is needed, on Debian and its relatives. Those with two names are
 * called by the first since 2024 (64-bit time) and by the second before.
 */
const PACKAGES: Record<SystemNeed, readonly (readonly string[])[]> = {
  libraries: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libasound2t64', 'libasound2'],
    ['libnss3'],
    ['libgbm1'],
    ['fonts-dejavu-core'],
  ],
  display: [['xvfb']],
  bus: [['dbus-daemon', 'dbus']],
}

const WHY: Record<SystemNeed, string> = {
  libraries: "Electron's window",
  display: 'a virtual display',
  bus: 'the emulated strap',
}

export interface SystemRequest {
  readonly needs: readonly SystemNeed[]
  readonly executable: string
}

/** Sees to it that this Linux has what is needed: installs it as root on Debian, else says what to type. */
export async function ensureSystem({ needs, executable }: SystemRequest): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingNeeds(needs, executable)
  if (missing.length === 0) return
  if (!existsSync('/etc/debian_version') || (await aptGet(['--version'])).code !== 0) {
    throw new SystemMissing(
      `Ebb needs some programs or libraries that this system does not have: ${namesOf(missing)}.\n` +
        'Install the packages that contain them, and start again.',
    )
  }
  if (process.getuid?.() !== 0) {
    throw new SystemMissing(
      `Ebb needs some packages for ${reasonsOf(missing)}. Install them with this line, and start again:\n` +
        `  sudo apt-get install -y --no-install-recommends ${(await packagesFor(missing)).join(' ')}`,
    )
  }
  await install(missing)
  const still = await missingNeeds(needs, executable)
  if (still.length > 0) {
    throw new SystemMissing(
      `The packages are installed, but these are still missing: ${namesOf(still)}.\n` +
        'Install the packages that contain them, and start again.',
    )
  }
}

async function install(missing: readonly Missing[]): Promise<void> {
  // A failure here is often one unreachable source of several; the installation will tell.
  await aptGet(['update'])
  const packages = await packagesFor(missing)
  console.error(`Installing ${packages.join(', ')} with apt-get, for ${reasonsOf(missing)} …`)
  const { code, output } = await aptGet(['install', '-y', '--no-install-recommends', ...packages])
  if (code !== 0) {
    throw new SystemMissing(
      `${tailOf(output)}\n\nThe packages could not be installed; see above. To try it by hand:\n` +
        `  apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    )
  }
}

async function packagesFor(missing: readonly Missing[]): Promise<string[]> {
  const choices = missing.flatMap(({ need }) => PACKAGES[need])
  const { output } = await runProgram('apt-cache', ['show', ...choices.flat()], { output: 'keep' })
  const known = new Set([...output.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1]))
  return choices.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '')
}

function aptGet(args: readonly string[]) {
  return runProgram('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    output: 'keep',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  })
}

const namesOf = (missing: readonly Missing[]) => missing.flatMap(({ names }) => names).join(', ')

const reasonsOf = (missing: readonly Missing[]) =>
  missing.map(({ need }) => WHY[need]).join(' and ')
