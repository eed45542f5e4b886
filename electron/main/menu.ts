import type { MenuItemConstructorOptions } from 'electron'

/**
 * The app's menu: none, since Electron's own one reloads the page and opens developer tools. macOS alone needs one for
 * copying, pasting and quitting by key.
 */
export const menuFor = (system: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  system === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null
