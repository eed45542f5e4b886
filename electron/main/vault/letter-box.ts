import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { KEY_BYTES, open, seal } from './aead.ts'

/**
 * A letter box: anyone at this computer can put a key in, only the holder of the private half can take it out. So a
 * talk can be written down for a partner whose PIN nobody has entered. X25519, HKDF-SHA-256 and AES-256-GCM, put
 * together as in ECIES: an ephemeral public key, then what is sealed under the key both halves agree on.
 */
export type LetterBox = { readonly publicKey: Buffer; readonly privateKey: Buffer }

const PUBLIC_BYTES = 32
/** DER before the 32 raw bytes of an X25519 key (RFC 8410). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex')
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')

const rawPublic = (key: KeyObject): Buffer =>
  key.export({ type: 'spki', format: 'der' }).subarray(PUBLIC_PREFIX.length)
const publicFrom = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), type: 'spki', format: 'der' })
const privateFrom = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, raw]), type: 'pkcs8', format: 'der' })

export const newLetterBox = (): LetterBox => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  return { publicKey: rawPublic(publicKey), privateKey: pkcs8.subarray(PRIVATE_PREFIX.length) }
}

const agreedKey = (secret: Buffer, ephemeral: Buffer, publicKey: Uint8Array): Buffer =>
  Buffer.from(
    hkdfSync(
      'sha256',
      secret,
      Buffer.concat([ephemeral, publicKey]),
      'ebb letter box 1',
      KEY_BYTES,
    ),
  )

/** Puts bytes in, for whoever holds the private half. */
export const putIn = (publicKey: Uint8Array, plain: Uint8Array, context: string): Buffer => {
  const pair = generateKeyPairSync('x25519')
  const ephemeral = rawPublic(pair.publicKey)
  const secret = diffieHellman({ privateKey: pair.privateKey, publicKey: publicFrom(publicKey) })
  return Buffer.concat([ephemeral, seal(agreedKey(secret, ephemeral, publicKey), plain, context)])
}

/** Takes bytes out, or null where they were put into another box, for another context, or changed. */
export const takeOut = (
  { publicKey, privateKey }: LetterBox,
  sealed: Uint8Array,
  context: string,
): Buffer | null => {
  if (sealed.length < PUBLIC_BYTES) return null
  const ephemeral = Buffer.from(sealed.subarray(0, PUBLIC_BYTES))
  try {
    const secret = diffieHellman({
      privateKey: privateFrom(privateKey),
      publicKey: publicFrom(ephemeral),
    })
    const key = agreedKey(secret, ephemeral, publicKey)
    return open(key, sealed.subarray(PUBLIC_BYTES), context)
  } catch {
    // Bytes that are no point of the curve.
    return null
  }
}
