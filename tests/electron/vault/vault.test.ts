import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKey, open, seal } from '../../../electron/main/vault/aead.ts'
import {
  type Keyring,
  keyringFromText,
  textFromKeyring,
} from '../../../electron/main/vault/keyring-schema.ts'
import { newLetterBox, putIn, takeOut } from '../../../electron/main/vault/letter-box.ts'
import { waitAfter } from '../../../electron/main/vault/pin-delay.ts'
import type { KeyStore, ProtectionChoice } from '../../../electron/main/vault/root-key.ts'
import { Vault } from '../../../electron/main/vault/vault.ts'

/** A key store as the system has it: what it sealed, only it opens. */
const keyStore = (available = true): KeyStore => {
  const key = newKey()
  return {
    isAvailable: () => available,
    encrypt: (text) => seal(key, Buffer.from(text), 'system'),
    decrypt: (sealed) => {
      const text = open(key, sealed, 'system')
      if (text === null) throw new Error('another key store')
      return text.toString()
    },
  }
}

const create = async (choice: ProtectionChoice = { kind: 'system' }, store = keyStore()) => {
  const kept: string[] = []
  let at = 1_000_000
  const ports = {
    keyStore: store,
    keep: (keyring: Keyring) => void kept.push(textFromKeyring(keyring)),
    now: () => at,
    logN: 8,
  }
  const vault = await Vault.create(choice, ports)
  const again = (passphrase: string | null = null, other = store) =>
    Vault.unlock(keyringFromText(kept.at(-1) ?? ''), passphrase, { ...ports, keyStore: other })
  const pass = (ms: number): void => {
    at += ms
  }
  return { vault, kept, again, pass, now: () => at }
}

describe('sealing', () => {
  test('what was sealed opens again, and only as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), fc.nat(7), (plain, place, bit) => {
        const key = newKey()
        const sealed = seal(key, plain, 'here')
        expect(open(key, sealed, 'here')).toEqual(Buffer.from(plain))
        expect(open(key, sealed, 'there')).toBeNull()
        expect(open(newKey(), sealed, 'here')).toBeNull()
        const changed = Buffer.from(sealed)
        const at = place % changed.length
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(open(key, changed, 'here')).toBeNull()
      }),
    )
  })

  test('the same twice looks different', () => {
    const key = newKey()
    expect(seal(key, Buffer.from('x'), '')).not.toEqual(seal(key, Buffer.from('x'), ''))
  })

  test('no bytes throw at the opening', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(open(newKey(), bytes, '')).toBeNull()
        expect(takeOut(newLetterBox(), bytes, '')).toBeNull()
      }),
    )
  })
})

test('into a letter box anyone puts, out of it only its holder takes', () => {
  const box = newLetterBox()
  const letter = putIn(box.publicKey, Buffer.from('key'), 'here')
  expect(takeOut(box, letter, 'here')?.toString()).toBe('key')
  expect(takeOut(box, letter, 'there')).toBeNull()
  expect(takeOut(newLetterBox(), letter, 'here')).toBeNull()
  expect(letter.includes('key')).toBe(false)
})

describe('how the root key is kept', () => {
  test('under the system’s key store; another store does not open it', async () => {
    const { again } = await create()
    expect(await again()).not.toBeNull()
    expect(await again(null, keyStore())).toBeNull()
  })

  test('never silently in the clear where there is no key store', async () => {
    await expect(create({ kind: 'system' }, keyStore(false))).rejects.toThrow('no key store')
  })

  test('under a passphrase; a wrong one or none does not open it', async () => {
    const { again } = await create({ kind: 'passphrase', passphrase: 'two who stay two' })
    expect(await again('two who stay two')).not.toBeNull()
    expect(await again('two who stay one')).toBeNull()
    expect(await again()).toBeNull()
  })

  test('changed from none to a passphrase, the key does not lie open any more', async () => {
    const { vault, again, kept } = await create({ kind: 'none' })
    expect(await again()).not.toBeNull()
    await vault.protect({ kind: 'passphrase', passphrase: 'now' })
    expect(await again()).toBeNull()
    expect(await again('now')).not.toBeNull()
    expect(kept.at(-1)).not.toContain('"key"')
  })
})

describe('sessions', () => {
  test('each stream has its own key; opened again they are the same', async () => {
    const { vault, again } = await create()
    const { keys, wrapped } = vault.newSession('s')
    expect(new Set([...keys.values()].map((key) => key.toString('hex'))).size).toBe(3)
    const closed = wrapped.map((key) => ({ ...key, running: null }))
    expect((await again())?.sessionKeys('s', closed)).toEqual(keys)
    expect(vault.sessionKeys('another', wrapped).size).toBe(0)
  })

  test('behind a PIN a stream is shut; a running session still opens, and new ones can be written', async () => {
    const { vault, again } = await create()
    expect(await vault.setPin('a', '271828')).toBe(true)
    const later = await again()
    const { keys, wrapped } = later?.newSession('s') ?? { keys: new Map(), wrapped: [] }
    expect(later?.sessionKeys('s', wrapped)).toEqual(keys)
    const closed = wrapped.map((key) => ({ ...key, running: null }))
    expect([...(later?.sessionKeys('s', closed).keys() ?? [])]).toEqual(['couple', 'b'])
    expect(await later?.openWithPin('a', '271828')).toEqual({ kind: 'open' })
    expect(later?.sessionKeys('s', closed)).toEqual(keys)
    later?.lock('a')
    expect(later?.isOpen('a')).toBe(false)
    expect(await later?.setPin('a', null)).toBe(false)
  })

  test('a stream that was forgotten opens nothing that was before', async () => {
    const { vault, again } = await create()
    const { wrapped } = vault.newSession('s')
    const closed = wrapped.map((key) => ({ ...key, running: null }))
    await vault.forget('a')
    for (const one of [vault, await again()]) {
      expect([...(one?.sessionKeys('s', closed).keys() ?? [])]).toEqual(['couple', 'b'])
    }
    expect(vault.newSession('t').keys.size).toBe(3)
  })
})

describe('a wrong PIN', () => {
  test('waits grow, and end', () => {
    const waits = Array.from({ length: 40 }, (_, wrong) => waitAfter(wrong))
    expect(waits.slice(0, 6)).toEqual([0, 0, 0, 1_000, 2_000, 4_000])
    expect(waits.at(-1)).toBe(15 * 60_000)
  })

  test('costs a growing wait, also over a restart; the right one ends it', async () => {
    const { vault, again, pass, now } = await create()
    await vault.setPin('b', '1234')
    let later = await again()
    for (let wrong = 1; wrong <= 2; wrong += 1) {
      expect(await later?.openWithPin('b', 'wrong')).toEqual({ kind: 'wrong', waitUntil: now() })
    }
    expect(await later?.openWithPin('b', '0000')).toEqual({
      kind: 'wrong',
      waitUntil: now() + 1_000,
    })
    later = await again()
    expect(await later?.openWithPin('b', '1234')).toEqual({
      kind: 'wait',
      waitUntil: now() + 1_000,
    })
    pass(1_000)
    expect(await later?.openWithPin('b', '1234')).toEqual({ kind: 'open' })
    later = await again()
    expect(await later?.openWithPin('b', 'wrong')).toMatchObject({ kind: 'wrong' })
  })

  test('a clock that was set back does not shut it for longer than the wait', async () => {
    const { vault, again, pass, now } = await create()
    await vault.setPin('a', '1234')
    const later = await again()
    for (let wrong = 0; wrong < 3; wrong += 1) await later?.openWithPin('a', 'x')
    pass(-10_000_000)
    expect(await later?.openWithPin('a', '1234')).toEqual({
      kind: 'wait',
      waitUntil: now() + 1_000,
    })
  })
})
