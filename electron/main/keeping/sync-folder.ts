import { open } from 'node:fs/promises'

/** What a folder holds by name is on disk only once the folder is; not every system lets one ask for it. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => {})
  await folder?.close()
}
