import { safeStorage } from 'electron'
import type { KeyStore } from './root-key.ts'

/** The operating system's own: Keychain, DPAPI, or on Linux libsecret or KWallet, and nothing less. */
export const systemKeyStore: KeyStore = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    // Elsewhere there is one store only. `basic_text` is a password that everyone knows.
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (sealed) => safeStorage.decryptString(sealed),
}
