import { hkdfSync } from 'node:crypto'
import { STREAMS, type StreamId, type WrappedKey } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import { KEY_BYTES, newKey } from './aead.ts'
import type { Keyring } from './keyring-schema.ts'
import { type LetterBox, putIn, takeOut } from './letter-box.ts'
import { waitAfter } from './pin-delay.ts'
import { type KeyStore, type ProtectionChoice, unwrapRoot, wrapRoot } from './root-key.ts'
import {
  newSessionKey,
  newStreamBox,
  openSessionKey,
  openStreamBox,
  withPin,
} from './stream-keys.ts'

/** The keys of one session's streams that are open now. */
export type SessionKeys = ReadonlyMap<StreamId, Buffer>

export type PinOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'wrong'; readonly waitUntil: number }
  /** Not looked at: it is too soon after the last wrong one. */
  | { readonly kind: 'wait'; readonly waitUntil: number }

export type VaultPorts = {
  readonly keyStore: KeyStore
  /** Keeps the keyring; throws where the disk does. */
  readonly keep: (keyring: Keyring) => void
  /** The wall clock, ms. */
  readonly now: () => number
  /** How much work a word costs (`stretch.ts`). */
  readonly logN: number
}

/** All keys while they are open: the root key, and of each stream the letter box, unless a PIN keeps it shut. */
export class Vault {
  readonly #ports: VaultPorts
  readonly #root: Buffer
  readonly #open = new Map<StreamId, LetterBox>()
  #keyring: Keyring
  #lastTurn: Promise<unknown> = Promise.resolve()

  private constructor(ports: VaultPorts, root: Buffer, keyring: Keyring) {
    this.#ports = ports
    this.#root = root
    this.#keyring = keyring
  }

  /** New keys, protected as chosen; they are kept before anything is sealed with them. */
  static async create(choice: ProtectionChoice, ports: VaultPorts): Promise<Vault> {
    const root = newKey()
    const protection = await wrapRoot(root, choice, ports.keyStore, ports.logN)
    const streams = {
      couple: newStreamBox('couple', root),
      a: newStreamBox('a', root),
      b: newStreamBox('b', root),
    }
    const keyring: Keyring = { version: 1, protection, streams }
    ports.keep(keyring)
    const vault = new Vault(ports, root, keyring)
    await vault.#openWithoutPins()
    return vault
  }

  /** Opens kept keys; null where the passphrase is wrong or missing, or the key store does not give the key back. */
  static async unlock(
    keyring: Keyring,
    passphrase: string | null,
    ports: VaultPorts,
  ): Promise<Vault | null> {
    const root = await unwrapRoot(keyring.protection, passphrase, ports.keyStore)
    if (root === null) return null
    const vault = new Vault(ports, root, keyring)
    await vault.#openWithoutPins()
    return vault
  }

  get protection(): Keyring['protection']['kind'] {
    return this.#keyring.protection.kind
  }

  hasPin(partner: PartnerId): boolean {
    return this.#keyring.streams[partner].pin !== null
  }

  isOpen(stream: StreamId): boolean {
    return this.#open.has(stream)
  }

  /** Protects the root key in another way. */
  protect(choice: ProtectionChoice): Promise<void> {
    return this.#inTurn(async () => {
      const { keyStore, logN } = this.#ports
      const protection = await wrapRoot(this.#root, choice, keyStore, logN)
      this.#keep({ ...this.#keyring, protection })
    })
  }

  /** Tries a partner's PIN. Wrong tries are kept before they are answered, so that ending Ebb does not undo them. */
  openWithPin(partner: PartnerId, word: string): Promise<PinOutcome> {
    return this.#inTurn(() => this.#openWithPin(partner, word))
  }

  async #openWithPin(partner: PartnerId, word: string): Promise<PinOutcome> {
    const stream = this.#keyring.streams[partner]
    const { pin } = stream
    if (pin === null) return { kind: 'open' }
    const now = this.#ports.now()
    // A clock that was set back does not make the wait longer than it ever is.
    const waitUntil = Math.min(pin.waitUntil, now + waitAfter(pin.wrong))
    if (now < waitUntil) return { kind: 'wait', waitUntil }
    const next = { ...pin, wrong: pin.wrong + 1, waitUntil: now + waitAfter(pin.wrong + 1) }
    this.#keepStream(partner, { ...stream, pin: next })
    const box = await openStreamBox(partner, stream, this.#root, word)
    if (box === null) return { kind: 'wrong', waitUntil: next.waitUntil }
    this.#open.set(partner, box)
    this.#keepStream(partner, { ...stream, pin: { ...pin, wrong: 0, waitUntil: 0 } })
    return { kind: 'open' }
  }

  /** Sets, changes or takes away (null) the PIN of a stream that is open; false where it is not. */
  setPin(partner: PartnerId, word: string | null): Promise<boolean> {
    return this.#inTurn(async () => {
      const box = this.#open.get(partner)
      if (box === undefined) return false
      this.#keepStream(partner, await withPin(partner, box, this.#root, word, this.#ports.logN))
      return true
    })
  }

  /** Shuts what a PIN protects. */
  lock(partner: PartnerId): void {
    if (this.hasPin(partner)) this.#open.delete(partner)
  }

  /** The keys of a new session, and how they are to be kept. */
  newSession(sessionId: string): {
    readonly keys: SessionKeys
    readonly wrapped: readonly WrappedKey[]
  } {
    const made = STREAMS.map((stream) =>
      newSessionKey(sessionId, stream, this.#keyring.streams[stream], this.#root),
    )
    return {
      keys: new Map(made.map(({ key, wrapped }) => [wrapped.stream, key])),
      wrapped: made.map(({ wrapped }) => wrapped),
    }
  }

  /** The keys of a kept session that can be opened now. */
  sessionKeys(sessionId: string, wrapped: readonly WrappedKey[]): SessionKeys {
    const keys = new Map<StreamId, Buffer>()
    for (const one of wrapped) {
      const box = this.#open.get(one.stream) ?? null
      const key = openSessionKey(sessionId, one, box, this.#root)
      if (key !== null) keys.set(one.stream, key)
    }
    return keys
  }

  /** A key that has whoever opens this stream, for what is kept beside the sessions; null while the stream is shut. */
  keyFor(stream: StreamId, purpose: string): Buffer | null {
    const box = this.#open.get(stream)
    if (box === undefined) return null
    return Buffer.from(hkdfSync('sha256', box.privateKey, '', purpose, KEY_BYTES))
  }

  /** Seals bytes for whoever opens this stream; needs nobody's PIN. */
  putIn(stream: StreamId, plain: Uint8Array, context: string): Buffer {
    return putIn(this.#keyring.streams[stream].publicKey, plain, context)
  }

  /** What was put in; null while the stream is shut, and where it was changed or put in for another context. */
  takeOut(stream: StreamId, sealed: Uint8Array, context: string): Buffer | null {
    const box = this.#open.get(stream)
    return box === undefined ? null : takeOut(box, sealed, context)
  }

  /** Destroys a stream's letter box: no key that lies in it can ever be taken out again. A new one takes its place. */
  forget(stream: StreamId): Promise<void> {
    return this.#inTurn(async () => {
      this.#open.delete(stream)
      this.#keepStream(stream, newStreamBox(stream, this.#root))
      await this.#openWithoutPin(stream)
    })
  }

  /** One change at a time: a PIN still being tried must not bring back what is forgotten in the meantime. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => {})
    return turn
  }

  async #openWithoutPins(): Promise<void> {
    for (const stream of STREAMS) await this.#openWithoutPin(stream)
  }

  async #openWithoutPin(stream: StreamId): Promise<void> {
    const box = await openStreamBox(stream, this.#keyring.streams[stream], this.#root, null)
    if (box !== null) this.#open.set(stream, box)
  }

  #keepStream(stream: StreamId, box: Keyring['streams']['couple']): void {
    this.#keep({ ...this.#keyring, streams: { ...this.#keyring.streams, [stream]: box } })
  }

  #keep(keyring: Keyring): void {
    this.#ports.keep(keyring)
    this.#keyring = keyring
  }
}
