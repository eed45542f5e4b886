import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs'

/** The file was written by an Ebb that knows more than this one: it is left as it is. */
export class NewerJournal extends Error {
  constructor(version: number) {
    super(`the journal is of a newer version (${version})`)
  }
}

/** The file holds no sound journal, whatever the disk does. */
export class DamagedJournal extends Error {}

/**
 * SQLite's result codes that speak of the moment and not of the file (sqlite.org/rescode.html): PERM, BUSY, LOCKED, NOMEM,
 * INTERRUPT, IOERR, FULL, CANTOPEN, PROTOCOL, AUTH. An extended code has the plain one in its lowest byte.
 */
const PASSING: ReadonlySet<number> = new Set([3, 5, 6, 7, 9, 10, 13, 14, 15, 23])
const READONLY = 8
const BUSY = 5

/** SQLite's plain result code in what it has thrown; null where it is not from SQLite. */
const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null

/** Another program holds the file just now. */
export const isLock = (error: unknown): boolean => resultCode(error) === BUSY

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the file at `path` is at fault, and not the disk it lies on, when opening it has thrown `error`. */
export const isDamage = (error: unknown, path: string): boolean => {
  if (error instanceof DamagedJournal) return true
  const code = resultCode(error)
  if (code === null) return false
  // A header may forbid writing where the disk would allow it.
  if (code === READONLY) return isWritable(path)
  return !PASSING.has(code)
}

/** Of SQLite's file header (sqlite.org/fileformat.html): its first bytes, and where `user_version` stands. */
const MAGIC = 'SQLite format 3\0'
export const HEADER_BYTES = 100
const USER_VERSION_AT = 60

/** The schema's version as a database's first bytes have it; null where they begin none. */
export const versionIn = (header: Buffer): number | null => {
  if (header.length < HEADER_BYTES) return null
  const known = header.toString('latin1', 0, MAGIC.length) === MAGIC
  return known ? header.readInt32BE(USER_VERSION_AT) : null
}

/** The schema's version as the file's header has it, without opening the database; null where there is no such file. */
export const versionInHeader = (path: string): number | null => {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const file = openSync(path, 'r')
    try {
      if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
  return versionIn(header)
}
