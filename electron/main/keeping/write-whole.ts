import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { syncFolder } from '../sync-folder.ts'
import { Exists } from './write-folder.ts'

/** Why a file could not be written. */
export type WriteTrouble = 'no-room' | 'unwritable' | 'own-folder' | 'exists'

/** POSIX names for a disk, a share of it or a file that can take no more. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** SQLite's code for the same (sqlite.org/rescode.html). */
const SQLITE_FULL = 13

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** What to say of an error of the disk. */
export const troubleOf = (error: unknown): WriteTrouble => {
  if (error instanceof Exists) return 'exists'
  const isSqliteFull =
    error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_FULL
  return FULL.has(codeOf(error)) || isSqliteFull ? 'no-room' : 'unwritable'
}

/** Whether `path` would lie in `folder` or under it. False where its folder is not there. */
export const liesIn = async (path: string, folder: string): Promise<boolean> => {
  const [place, home] = await Promise.all(
    [dirname(path), folder].map((one) => realpath(one).catch(() => null)),
  )
  return place != null && home != null && (place === home || place.startsWith(home + sep))
}

/** Writes pieces one after another, however many bytes a call takes. */
const writeAll = async (file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const piece of pieces) await file.writeFile(piece)
}

/**
 * Writes a file that is there whole or not at all: beside its place first, on disk, and only then under its name. Whatever
 * had that name is there until then. Only its owner's account may read it.
 */
export const writeWhole = async (
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  const file = await open(beside, 'wx', 0o600)
  try {
    try {
      await writeAll(file, pieces)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}
