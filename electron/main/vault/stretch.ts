import { randomBytes, scrypt } from 'node:crypto'
import { KEY_BYTES } from './aead.ts'

/** scrypt (RFC 7914) with 128 MiB: 2¹⁷, 8, 1, as OWASP's password storage sheet has it; about a second here. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 } as const
const SALT_BYTES = 16

export const newSalt = (): Buffer => randomBytes(SALT_BYTES)

/** A key from a passphrase or a PIN. The same word typed on another keyboard is the same word (NFKC). */
export const stretch = (word: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(word.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
