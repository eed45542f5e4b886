import type { KeyStore } from '../../electron/main/vault/root-key.ts'
import { Vault } from '../../electron/main/vault/vault.ts'

const NO_KEY_STORE: KeyStore = {
  isAvailable: () => false,
  encrypt: () => {
    throw new Error('no key store')
  },
  decrypt: () => {
    throw new Error('no key store')
  },
}

/** A vault that lives for one test, with real keys that nobody keeps. */
export const openVault = (): Promise<Vault> =>
  Vault.create({ kind: 'none' }, { keyStore: NO_KEY_STORE, keep: () => {}, now: () => 0, logN: 8 })
