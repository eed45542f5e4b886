import { closeSync, existsSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

/** Whatever lay in an open file lies there no more, as far as the file system writes in place. */
export const overwrite = (file: number): void => {
  const { size } = fstatSync(file)
  writeSync(file, Buffer.alloc(size), 0, size, 0)
  fsyncSync(file)
}

/** Writes over a file and removes it, if there is one. Throws where the disk does not let it. */
export const destroyFile = (path: string): void => {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  try {
    overwrite(file)
  } finally {
    closeSync(file)
  }
  rmSync(path)
}
