import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { destroyFile, overwrite } from '../destroy-file.ts'
import { besideOf, putWholeFile } from '../put-whole-file.ts'
import { type Keyring, keyringFromText, textFromKeyring } from './keyring-schema.ts'

/**
 * Keeps the keyring: on disk when it returns, whole or not at all. Without it nothing can be opened ever again. What it
 * replaces is written over: an old wrapping of a key would open what the new one is meant to shut.
 */
export const keepKeyring = (path: string, keyring: Keyring): void => {
  const old = existsSync(path) ? openSync(path, 'r+') : null
  try {
    // Only its owner's account may read it. The old one is let go only once the new one is found even after a loss of power.
    putWholeFile(path, textFromKeyring(keyring), 0o600)
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
