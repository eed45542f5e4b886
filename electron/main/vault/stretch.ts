import { randomBytes, scrypt } from 'node:crypto'
import { KEY_BYTES } from './aead.ts'

/** How a word is stretched: kept beside what it opens, so that a later Ebb may take more work and still open this. */
export type Stretching = { readonly salt: Buffer; readonly logN: number }

/** scrypt (RFC 7914) with 128 MiB: N = 2¹⁷, r = 8, p = 1, as OWASP's password storage sheet has it; about a second. */
export const USUAL_LOG_N = 17
const R = 8
const P = 1
const SALT_BYTES = 16
/** N · r · 128 bytes, and as much again to spare. */
const memory = (logN: number): number => 2 * 128 * R * 2 ** logN

export const newStretching = (logN: number): Stretching => ({ salt: randomBytes(SALT_BYTES), logN })

/** A key from a passphrase or a PIN. The same word typed on another keyboard is the same word (NFKC). */
export const stretch = (word: string, { salt, logN }: Stretching): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** logN, r: R, p: P, maxmem: memory(logN) }
    scrypt(word.normalize('NFKC'), salt, KEY_BYTES, cost, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
