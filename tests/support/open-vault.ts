import { Vault } from '../../electron/main/vault/vault.ts'
import { noKeyStore } from './chosen-keys.ts'

/** A vault that lives for one test, with real keys that nobody keeps. */
export const openVault = (): Promise<Vault> =>
  Vault.create({ kind: 'none' }, { keyStore: noKeyStore, keep: () => {}, now: () => 0, logN: 8 })
