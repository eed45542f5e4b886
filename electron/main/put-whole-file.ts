import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a new version of a file is written before it takes the place of the old one. */
export const besideOf = (path: string): string => `${path}.new`

/** A folder's names are on disk, so that a file that was put into it is found after a loss of power. */
const syncFolder = (folder: string): void => {
  // Windows opens no folder as a file; NTFS keeps names in a journal of its own.
  if (process.platform === 'win32') return
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** Puts `text` into the place of the file at `path`: on disk when it returns, whole or not at all. Throws where the disk does. */
export const putWholeFile = (path: string, text: string, mode = 0o666): void => {
  const file = openSync(besideOf(path), 'w', mode)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(besideOf(path), path)
  syncFolder(dirname(path))
}
