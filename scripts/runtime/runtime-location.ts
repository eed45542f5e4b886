import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An Electron that can be started. */
export interface ElectronRuntime {
  readonly dist: string
  readonly executable: string
  readonly version: string
  /** `registry` is the unofficial build for trying out; nobody should have a real talk on it. */
  readonly source: 'override' | 'official' | 'registry'
}

/** Where the program lies inside an unpacked Electron of this system. */
export const executablePath =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'

/** The version an unpacked Electron says it has, or null if there is no Electron in that folder. */
export function versionIn(dist: string): string | null {
  if (!existsSync(join(dist, executablePath))) return null
  const text = textOf(join(dist, 'version'))
  return text === null ? 'unknown' : text.trim().replace(/^v/, '')
}

/** A small text file's content, or null when it cannot be read. */
export function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
