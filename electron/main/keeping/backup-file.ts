import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { OWN_FILE_POLICY } from '#shared/journal/own-file-policy.ts'
import { parsedJson } from '#shared/parsed-json.ts'
import { HEADER_BYTES, versionIn } from '../journal/disk-trouble.ts'
import { SCHEMA_VERSION } from '../journal/migrations.ts'
import { type Keyring, keyringFromText } from '../vault/keyring-schema.ts'

/**
 * A backup is one file: a line of JSON that names what is in it, then the bytes of each, one after another
 * (`docs/data-format.md`). All of it lies as sealed as in the profile.
 */
const FORMAT = 'ebb-backup'
const VERSION = 1

/** Bytes, all ours: a first line has some 500; keys and settings some 2,000 together; 4 GiB are 100,000 hours of talk. */
const LONGEST_LINE = 4_096
const LARGEST_SMALL = 2 ** 20
const LARGEST_JOURNAL = 2 ** 32

export const BACKED_UP = ['keys.json', 'settings.json', 'journal.sqlite'] as const
export type BackedUp = (typeof BACKED_UP)[number]

const part = z.object({
  name: z.enum(BACKED_UP),
  bytes: z.number().int().min(1).max(LARGEST_JOURNAL),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const headSchema = z.object({ format: z.literal(FORMAT), version: z.number() })
const lineSchema = z.object({
  version: z.literal(VERSION),
  madeAt: z.number().min(0).max(OWN_FILE_POLICY.latestWall),
  files: z.array(part),
})

type Part = z.output<typeof part>

/** A file that goes into a backup, and where its bytes are now. */
export type Source = { readonly name: BackedUp; readonly path: string }

const chunksOf = (path: string): AsyncIterable<Buffer> => createReadStream(path)

const partFrom = async ({ name, path }: Source): Promise<Part> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunksOf(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { name, bytes, sha256: hash.digest('hex') }
}

/** The bytes of a backup of these files, which must not change meanwhile. */
export async function* backupOf(
  sources: readonly Source[],
  madeAt: number,
): AsyncGenerator<Uint8Array> {
  const files: Part[] = []
  for (const source of sources) files.push(await partFrom(source))
  yield Buffer.from(`${JSON.stringify({ format: FORMAT, version: VERSION, madeAt, files })}\n`)
  for (const { path } of sources) yield* chunksOf(path)
}

export type UnfitBackup = 'unreadable' | 'not-ours' | 'newer' | 'damaged'

/** A backup whose first line, keys and schema are ones this Ebb knows. */
export type Backup = {
  /** Wall clock, ms. */
  readonly madeAt: number
  readonly keyring: Keyring
  readonly schema: number
  readonly parts: readonly (Part & { readonly from: number })[]
}

const bytesAt = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, from)
  return bytes.subarray(0, bytesRead)
}

/** Where each file lies, if they fill the backup exactly and none is there twice. */
const partsFrom = (files: readonly Part[], begin: number, size: number): Backup['parts'] | null => {
  let from = begin
  const parts = files.map((file) => {
    const placed = { ...file, from }
    from += file.bytes
    return placed
  })
  const names = new Set(files.map(({ name }) => name))
  const isWhole = names.has('keys.json') && names.has('journal.sqlite')
  const isSmall = files.every(
    ({ name, bytes }) => name === 'journal.sqlite' || bytes <= LARGEST_SMALL,
  )
  return isWhole && isSmall && names.size === files.length && from === size ? parts : null
}

const keyringSchema = z.object({ version: z.number().max(1) })

const keyringFrom = (bytes: Buffer): Keyring | 'newer' | 'damaged' => {
  const text = bytes.toString('utf8')
  const raw = z.object({ version: z.number() }).safeParse(parsedJson(text))
  if (raw.success && !keyringSchema.safeParse(raw.data).success) return 'newer'
  try {
    return keyringFromText(text)
  } catch {
    return 'damaged'
  }
}

const readHead = async (file: FileHandle): Promise<Backup | UnfitBackup> => {
  const stat = await file.stat()
  if (!stat.isFile()) return 'unreadable'
  const beginning = await bytesAt(file, 0, LONGEST_LINE)
  const end = beginning.indexOf(0x0a)
  const raw = parsedJson(beginning.toString('utf8', 0, Math.max(0, end)))
  const head = headSchema.safeParse(raw)
  if (!head.success) return 'not-ours'
  if (head.data.version > VERSION) return 'newer'
  const line = lineSchema.safeParse(raw)
  const parts = line.success ? partsFrom(line.data.files, end + 1, stat.size) : null
  if (!line.success || parts === null) return 'damaged'
  const [keys, journal] = (['keys.json', 'journal.sqlite'] as const).map((name) =>
    parts.find((one) => one.name === name),
  )
  if (keys === undefined || journal === undefined) return 'damaged'
  const keyring = keyringFrom(await bytesAt(file, keys.from, keys.bytes))
  if (typeof keyring === 'string') return keyring
  const schema = versionIn(await bytesAt(file, journal.from, HEADER_BYTES))
  if (schema === null || schema < 0) return 'damaged'
  if (schema > SCHEMA_VERSION) return 'newer'
  return { madeAt: line.data.madeAt, keyring, schema, parts }
}

/** What a backup is, told from its first line, its keys and its journal's header. */
export const readBackup = async (path: string): Promise<Backup | UnfitBackup> => {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return 'unreadable'
  try {
    return await readHead(file)
  } catch {
    return 'unreadable'
  } finally {
    await file.close()
  }
}

/** The bytes of one file of a backup; throws at their end where they are not what the first line says. */
export async function* bytesOfPart(
  path: string,
  { from, bytes, sha256 }: Backup['parts'][number],
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { start: from, end: from + bytes - 1 })) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw new SpoiltBackup('not the bytes that were backed up')
}

export class SpoiltBackup extends Error {}
