import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { type Keyring, keyringFromText, textFromKeyring } from './keyring-schema.ts'

/** Keeps the keyring: on disk when it returns, whole or not at all. Without it nothing can be opened ever again. */
export const keepKeyring = (path: string, keyring: Keyring): void => {
  const fresh = `${path}.new`
  // Only its owner's account may read it.
  const file = openSync(fresh, 'w', 0o600)
  try {
    writeSync(file, textFromKeyring(keyring))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(fresh, path)
}

/** The kept keyring, null where there is none yet. Throws where there is one and it cannot be read. */
export const readKeyring = (path: string): Keyring | null =>
  existsSync(path) ? keyringFromText(readFileSync(path, 'utf8')) : null
