import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

export type AppFile = { readonly path: string; readonly type: string }

/**
 * The file of `root` that a URL of the app's scheme means, or null where it means none: another host, a way out of
 * the folder, or a kind of file the window has no use for.
 */
export const appFileFrom = (url: string, root: string): AppFile | null => {
  const parsed = URL.parse(url)
  if (parsed === null || parsed.host !== 'app') return null
  let name: string
  try {
    name = decodeURIComponent(parsed.pathname)
  } catch {
    return null
  }
  const path = normalize(join(root, name))
  const type = TYPES[extname(path)]
  return path.startsWith(root + sep) && type !== undefined ? { path, type } : null
}
