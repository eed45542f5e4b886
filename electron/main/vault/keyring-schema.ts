import { z } from 'zod'

const base64 = z.base64().transform((text): Buffer => Buffer.from(text, 'base64'))

/** How a word is stretched; not so far that a changed file could ask for all memory. */
const stretching = { salt: base64, logN: z.number().int().min(8).max(20) }

/** How the root key is kept. */
const protection = z.discriminatedUnion('kind', [
  /** Wrapped by the operating system's key store. */
  z.object({ kind: z.literal('system'), box: base64 }),
  /** Wrapped by a passphrase. */
  z.object({ kind: z.literal('passphrase'), ...stretching, box: base64 }),
  /** In the clear, because the two were told and chose so. */
  z.object({ kind: z.literal('none'), key: base64 }),
])

/** One stream's letter box; its private half is wrapped by the root key, and inside that by a PIN where one is set. */
const streamBox = z.object({
  publicKey: base64,
  box: base64,
  pin: z
    .object({ ...stretching, wrong: z.number().int().min(0), waitUntil: z.number() })
    .nullable(),
})

export const keyringSchema = z.object({
  version: z.literal(1),
  protection,
  streams: z.object({ couple: streamBox, a: streamBox, b: streamBox }),
})

/** The keys as they lie in `keys.json`: nothing in it opens anything by itself, unless the protection is `none`. */
export type Keyring = z.output<typeof keyringSchema>
export type Protection = Keyring['protection']
export type StreamBox = Keyring['streams']['couple']

const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}

export const textFromKeyring = (keyring: Keyring): string =>
  `${JSON.stringify(plain(keyring), null, 2)}\n`

/** Throws where the text is no keyring of this version. */
export const keyringFromText = (text: string): Keyring => keyringSchema.parse(JSON.parse(text))
