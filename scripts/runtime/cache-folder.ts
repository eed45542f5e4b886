import { access, constants, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { packageFile } from './project.ts'

/** The folder for what is fetched once and used again; outside the project, so `npm ci` keeps it. */
export async function cacheFolder(): Promise<string> {
  const configured = process.env.XDG_CACHE_HOME
  // The XDG specification says that a relative path there is to be ignored.
  const base = configured && isAbsolute(configured) ? configured : join(homedir(), '.cache')
  const preferred = join(base, 'ebb')
  if (await isWritable(preferred)) return preferred
  const fallback = packageFile('.cache', 'ebb')
  await mkdir(fallback, { recursive: true })
  return fallback
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
