import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { type Keyring, keyringFromText, textFromKeyring } from './keyring-schema.ts'

const besideOf = (path: string): string => `${path}.new`

/** Whatever lay in an open file lies there no more, as far as the file system writes in place. */
const overwrite = (file: number): void => {
  const { size } = fstatSync(file)
  writeSync(file, Buffer.alloc(size), 0, size, 0)
  fsyncSync(file)
}

/**
 * Keeps the keyring: on disk when it returns, whole or not at all. Without it nothing can be opened ever again. What it
 * replaces is written over: an old wrapping of a key would open what the new one is meant to shut.
 */
export const keepKeyring = (path: string, keyring: Keyring): void => {
  // Only its owner's account may read it.
  const file = openSync(besideOf(path), 'w', 0o600)
  try {
    writeSync(file, textFromKeyring(keyring))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  const old = existsSync(path) ? openSync(path, 'r+') : null
  try {
    renameSync(besideOf(path), path)
    if (old !== null) overwrite(old)
  } finally {
    if (old !== null) closeSync(old)
  }
}

/** The kept keyring, null where there is none yet. Throws where there is one and it cannot be read. */
export const readKeyring = (path: string): Keyring | null => {
  // A change that a crash has cut off: never in force, but keys are in it.
  destroy(besideOf(path))
  return existsSync(path) ? keyringFromText(readFileSync(path, 'utf8')) : null
}

/** Destroys the kept keyring; nothing that was sealed under it can be opened any more. */
export const destroyKeyring = (path: string): void => {
  destroy(path)
  destroy(besideOf(path))
}

function destroy(path: string): void {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  try {
    overwrite(file)
  } finally {
    closeSync(file)
  }
  rmSync(path)
}
