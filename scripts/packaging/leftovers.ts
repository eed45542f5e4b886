import { rm } from 'node:fs/promises'
import { join } from 'node:path'

interface Extracted {
  readonly appOutDir: string
  readonly electronPlatformName: string
}

/** What an unpacked Electron holds for those who develop: its own little app, its version, our mark of a whole unpacking. */
export async function removeLeftovers({ appOutDir, electronPlatformName }: Extracted) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
      : join(appOutDir, 'resources')
  const leftovers = [
    join(resources, 'default_app.asar'),
    join(appOutDir, 'version'),
    join(appOutDir, '.ebb-complete.json'),
  ]
  for (const path of leftovers) await rm(path, { force: true })
}
