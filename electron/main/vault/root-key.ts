import { open, seal } from './aead.ts'
import type { Protection } from './keyring-schema.ts'
import { newStretching, stretch } from './stretch.ts'

/** The operating system's key store, as far as Ebb uses it. */
export type KeyStore = {
  /** False where what it offers protects nothing, as Chromium's `basic_text` on Linux. */
  isAvailable(): boolean
  encrypt(text: string): Buffer
  /** Throws where the store is another, or locked. */
  decrypt(sealed: Buffer): string
}

/** How the two want the key kept. */
export type ProtectionChoice =
  | { readonly kind: 'system' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'none' }

const CONTEXT = 'ebb root key 1'

/** Wraps the root key as chosen. Throws where the system has no key store. */
export const wrapRoot = async (
  root: Buffer,
  choice: ProtectionChoice,
  keyStore: KeyStore,
  logN: number,
): Promise<Protection> => {
  switch (choice.kind) {
    case 'system':
      if (!keyStore.isAvailable()) throw new Error('this computer has no key store')
      return { kind: 'system', box: keyStore.encrypt(root.toString('base64')) }
    case 'passphrase': {
      const stretching = newStretching(logN)
      const key = await stretch(choice.passphrase, stretching)
      return { kind: 'passphrase', ...stretching, box: seal(key, root, CONTEXT) }
    }
    case 'none':
      return { kind: 'none', key: root }
    default:
      return choice satisfies never
  }
}

/** The root key, or null where the passphrase is wrong or missing, or the key store does not give it back. */
export const unwrapRoot = async (
  protection: Protection,
  passphrase: string | null,
  keyStore: KeyStore,
): Promise<Buffer | null> => {
  switch (protection.kind) {
    case 'system':
      try {
        return Buffer.from(keyStore.decrypt(protection.box), 'base64')
      } catch {
        return null
      }
    case 'passphrase':
      if (passphrase === null) return null
      return open(await stretch(passphrase, protection), protection.box, CONTEXT)
    case 'none':
      return protection.key
    default:
      return protection satisfies never
  }
}
