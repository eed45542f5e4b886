import { closeSync, fsyncSync, openSync } from 'node:fs'

/**
 * What a system answers that lets nobody ask this of a folder: Windows opens none as a file, and NTFS keeps names in a journal
 * of its own; not every disk of a network or in a phone knows the question.
 */
const CANNOT_BE_ASKED: ReadonlySet<string> = new Set([
  ...['EISDIR', 'EPERM', 'EACCES', 'EBADF', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'],
])

const unlessAskable = (error: unknown): void => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!CANNOT_BE_ASKED.has(code)) throw error
}

/**
 * A folder's names are on disk when it returns, so that a file that was put into it or taken from it stays so after a loss of
 * power. Throws where the disk does.
 */
export const syncFolder = (folder: string): void => {
  try {
    const open = openSync(folder, 'r')
    try {
      fsyncSync(open)
    } finally {
      closeSync(open)
    }
  } catch (error) {
    unlessAskable(error)
  }
}
