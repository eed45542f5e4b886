import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface Size {
  readonly name: string
  readonly bytes: number
}

const MEGABYTE = 1_000_000

/** What lies in a folder, each entry with all that is in it, the largest first. */
export async function sizesIn(folder: string): Promise<Size[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const sizes = await Promise.all(
    entries.map(async (entry) => ({
      name: entry.name,
      bytes: await bytesOf(join(folder, entry.name), entry.isDirectory()),
    })),
  )
  return sizes.sort((one, other) => other.bytes - one.bytes)
}

async function bytesOf(path: string, isFolder: boolean): Promise<number> {
  if (!isFolder) return (await stat(path)).size
  return sumOf(await sizesIn(path))
}

const sumOf = (sizes: readonly Size[]) => sizes.reduce((sum, { bytes }) => sum + bytes, 0)

/** As lines for the terminal; what is below a hundredth of it all is added up. */
export function tableOf(sizes: readonly Size[]): string {
  const all = sumOf(sizes)
  const shown = sizes.filter(({ bytes }) => bytes >= all / 100)
  const rest = all - sumOf(shown)
  const rows = [...shown, { name: 'everything else', bytes: rest }, { name: 'in all', bytes: all }]
  return rows
    .map(({ name, bytes }) => `  ${(bytes / MEGABYTE).toFixed(2).padStart(8)} MB  ${name}`)
    .join('\n')
}
