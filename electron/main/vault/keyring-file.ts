import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { destroyFile, overwrite } from '../destroy-file.ts'
import { type Keyring, keyringFromText, textFromKeyring } from './keyring-schema.ts'

const besideOf = (path: string): string => `${path}.new`

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
  destroyFile(besideOf(path))
  return existsSync(path) ? keyringFromText(readFileSync(path, 'utf8')) : null
}

/** Destroys the kept keyring; nothing that was sealed under it can be opened any more. */
export const destroyKeyring = (path: string): void => {
  destroyFile(path)
  destroyFile(besideOf(path))
}
