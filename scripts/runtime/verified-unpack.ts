import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runProgram, tailOf } from './run-program.ts'

/** What has to be unpacked, and how it is told apart from anything else. */
export interface Archive {
  readonly tarball: string
  /** As npm writes it: `sha512-` and base64. */
  readonly integrity: string
  /** The folder inside the tarball whose content is wanted. */
  readonly inside: string
  readonly programs: readonly string[]
}

/** Written as the last step; a folder without it, or with another one, is never used. */
const MARKER = '.ebb-complete.json'
/** Another start may publish between our look and our move; then the next look finds it. */
const PUBLISH_ATTEMPTS = 3

interface Marker {
  readonly integrity: string
  readonly sizes: Readonly<Record<string, number>>
}

/** Whether a folder holds everything that was unpacked from the archive with this integrity. */
export async function isComplete(folder: string, integrity: string): Promise<boolean> {
  try {
    const marker = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as Marker
    const entries = Object.entries(marker.sizes)
    if (marker.integrity !== integrity || entries.length === 0) return false
    const sizes = await Promise.all(entries.map(async ([name]) => sizeOf(join(folder, name))))
    return entries.every(([, size], index) => size === sizes[index])
  } catch {
    return false
  }
}

/** Unpacks an archive into `target`, all or nothing, and only if its content is the expected one. */
export async function unpackVerified(
  archive: Archive,
  staging: string,
  target: string,
): Promise<void> {
  const found = await integrityOf(archive.tarball)
  if (found !== archive.integrity) {
    throw new Error(
      `its content is not the expected one (found ${found.slice(0, 24)}…), so it was not unpacked`,
    )
  }
  const unpacked = join(staging, 'unpacked')
  await mkdir(unpacked)
  await untar(archive, unpacked)
  for (const program of archive.programs) await chmod(join(unpacked, program), 0o755)
  const marker: Marker = { integrity: archive.integrity, sizes: await sizesIn(unpacked) }
  await writeFile(join(unpacked, MARKER), JSON.stringify(marker))
  await publish({ unpacked, target, staging, integrity: archive.integrity })
}

/** A file's integrity in npm's notation. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

async function untar(archive: Archive, folder: string): Promise<void> {
  const depth = archive.inside.split('/').length
  // Root would otherwise hand the files to whichever user number the packer had.
  const options = [`--strip-components=${depth}`, '--no-same-owner']
  const args = ['-xzf', archive.tarball, '-C', folder, ...options, archive.inside]
  const { code, output } = await runProgram('tar', args, { output: 'keep' })
  if (code !== 0) throw new Error(`it could not be unpacked: ${tailOf(output, 2)}`)
}

interface Publication {
  readonly unpacked: string
  readonly target: string
  readonly staging: string
  readonly integrity: string
}

async function publish({ unpacked, target, staging, integrity }: Publication): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(unpacked, target)
    } catch (error) {
      if (await isComplete(target, integrity)) return
      if (attempt === PUBLISH_ATTEMPTS) throw error
      // What lies there is not usable: out of the way, and away with the staging folder.
      await rename(target, join(staging, `rejected-${attempt}`)).catch(() => undefined)
    }
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    sizes[path.slice(folder.length + 1)] = await sizeOf(path)
  }
  return sizes
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size
}

/** Removes what starts that were cut off have left beside `target`. */
export async function removeLeftovers(folder: string, prefix: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue
    const path = join(folder, name)
    const age = now - (await stat(path).catch(() => ({ mtimeMs: now }))).mtimeMs
    // Younger ones may belong to another start that is still at work.
    if (age > 60 * 60_000) await rm(path, { recursive: true, force: true })
  }
}
