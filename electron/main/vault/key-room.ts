import type { VaultState } from '#shared/ipc/app-state.ts'
import type { Log } from '../log.ts'
import { destroyKeyring, keepKeyring, readKeyring } from './keyring-file.ts'
import type { Keyring } from './keyring-schema.ts'
import { type KeyStore, type ProtectionChoice, unwrapRoot } from './root-key.ts'
import { USUAL_LOG_N } from './stretch.ts'
import { Vault, type VaultPorts } from './vault.ts'

/** The one vault of this profile, from its first key to its opening. */
export class KeyRoom {
  readonly #path: string
  readonly #log: Log
  readonly #ports: VaultPorts
  readonly #onChange: (state: VaultState) => void
  #state: VaultState = 'choose'
  #vault: Vault | null = null
  /** Counts how often all keys were destroyed: what is still being opened then must not come back. */
  #destroyed = 0

  constructor(
    path: string,
    keyStore: KeyStore,
    log: Log,
    onChange: (state: VaultState) => void,
    { now = Date.now, logN = USUAL_LOG_N }: Partial<Pick<VaultPorts, 'now' | 'logN'>> = {},
  ) {
    this.#path = path
    this.#log = log
    this.#onChange = onChange
    this.#ports = {
      keyStore,
      keep: (keyring) => keepKeyring(path, keyring),
      now,
      logN,
    }
  }

  readonly vault = (): Vault | null => this.#vault

  /** Whether this computer has a place for a key that protects it. */
  get hasKeyStore(): boolean {
    return this.#ports.keyStore.isAvailable()
  }

  get state(): VaultState {
    return this.#state
  }

  /** Opens what opens by itself; makes new keys where there are none and the computer can protect them. */
  async enter(): Promise<void> {
    const keyring = this.#read()
    if (keyring === 'lost') {
      this.#change('lost')
    } else if (keyring !== null) {
      await this.#unlock(keyring, null)
    } else if (this.#ports.keyStore.isAvailable()) {
      await this.choose({ kind: 'system' })
    }
  }

  /** Makes the keys, kept as chosen; false where there are keys already or they cannot be kept. */
  async choose(choice: ProtectionChoice): Promise<boolean> {
    if (this.#state !== 'choose') return false
    try {
      this.#vault = await Vault.create(choice, this.#ports)
      this.#change('open')
      return true
    } catch (error) {
      this.#log('no keys could be made', error)
      return false
    }
  }

  /** Tries the key store once more, as after the system's keyring has been opened. */
  async tryAgain(): Promise<boolean> {
    if (this.#state === 'lost') await this.enter()
    return this.#state === 'open'
  }

  /** Tries a passphrase; false where it is wrong. */
  async unlock(passphrase: string): Promise<boolean> {
    const keyring = this.#state === 'locked' ? this.#read() : null
    if (keyring === null || keyring === 'lost') return false
    await this.#unlock(keyring, passphrase)
    return this.#vault !== null
  }

  /** Destroys all keys; then it is as on the first day. Throws where the disk does not let it. */
  async destroy(): Promise<void> {
    destroyKeyring(this.#path)
    await this.reopen()
  }

  /** Lets go of these keys and opens what lies in their place now, as at a start. */
  async reopen(): Promise<void> {
    this.#destroyed += 1
    this.#vault = null
    this.#change('choose')
    await this.enter()
  }

  /** Whether a keyring made elsewhere would open here, a passphrase given. */
  async wouldOpen({ protection }: Keyring): Promise<boolean> {
    const { keyStore } = this.#ports
    return protection.kind !== 'system' || (await unwrapRoot(protection, null, keyStore)) !== null
  }

  async #unlock(keyring: Keyring, passphrase: string | null): Promise<void> {
    const destroyed = this.#destroyed
    const vault = await Vault.unlock(keyring, passphrase, this.#ports)
    if (destroyed !== this.#destroyed) return
    this.#vault = vault
    const shut = keyring.protection.kind === 'passphrase' ? 'locked' : 'lost'
    this.#change(this.#vault === null ? shut : 'open')
  }

  #change(state: VaultState): void {
    this.#state = state
    this.#onChange(state)
  }

  #read(): Keyring | null | 'lost' {
    try {
      return readKeyring(this.#path)
    } catch (error) {
      this.#log('the keys could not be read', error)
      return 'lost'
    }
  }
}
