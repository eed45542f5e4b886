import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runProgram } from './run-program.ts'

/** What a script is about to use: the window, a display without a screen, a private message bus. */
export type SystemNeed = 'libraries' | 'display' | 'bus'

/** What is missing, in words for a person on any Linux. */
export interface Missing {
  readonly need: SystemNeed
  readonly names: readonly string[]
}

/** Looks up what of the needed things this Linux does not have. */
export async function missingNeeds(
  needs: readonly SystemNeed[],
  executable: string,
): Promise<Missing[]> {
  const found: Missing[] = []
  for (const need of needs) {
    const names = await missingNames(need, executable)
    if (names.length > 0) found.push({ need, names })
  }
  return found
}

async function missingNames(need: SystemNeed, executable: string): Promise<string[]> {
  switch (need) {
    case 'libraries':
      return [...(await missingLibraries(executable)), ...((await hasFonts()) ? [] : ['a font'])]
    case 'display':
      return onPath('Xvfb') ? [] : ['Xvfb']
    case 'bus':
      return onPath('dbus-daemon') ? [] : ['dbus-daemon']
    default:
      return need satisfies never
  }
}

/** The shared libraries that a listing by `ldd` says are missing. */
export function librariesNotFound(listing: string): string[] {
  const names = [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

async function missingLibraries(executable: string): Promise<string[]> {
  // Where there is no ldd nothing can be said; Electron itself will then name what it lacks.
  const { output } = await runProgram('ldd', [executable], {
    output: 'keep',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return librariesNotFound(output)
}

async function hasFonts(): Promise<boolean> {
  const listed = await runProgram('fc-list', [], { output: 'keep' })
  if (listed.code === 0) return listed.output.trim() !== ''
  const home = homedir()
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts')]
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(`${name}`)),
  )
}

function onPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)))
}
