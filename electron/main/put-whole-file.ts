import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/** Where a new version of a file is written before it takes the place of the old one. */
export const besideOf = (path: string): string => `${path}.new`

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
