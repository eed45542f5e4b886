import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '../sync-folder.ts'

/** Something of that name is there already. */
export class Exists extends Error {
  override name = 'Exists'
}

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

const writeOne = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes a folder of files that is there whole or not at all: beside its place first, on disk, and only then under its name.
 * What has that name already is left as it is: a folder may hold anything. Only its owner's account may read it.
 */
export const writeFolder = async (path: string, files: readonly NamedBytes[]): Promise<void> => {
  const isTaken = await lstat(path).then(
    () => true,
    () => false,
  )
  if (isTaken) throw new Exists(basename(path))
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  await mkdir(beside, { mode: 0o700 })
  try {
    for (const { name, bytes } of files) await writeOne(join(beside, name), bytes)
    syncFolder(beside)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
  syncFolder(dirname(path))
}
