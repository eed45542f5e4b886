import type { WebPreferences } from 'electron'

/**
 * The session of the window. It is in memory (no "persist:"): whatever a page puts into a store of Chromium's is gone with
 * the app, and nothing of it lies beside the journal, where *Erase everything* would not find it.
 */
export const WINDOW_SESSION = 'window'

/** The rights of the one window: sandboxed, isolated, without Node; in a package without developer tools. */
export const webPreferencesFor = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
  partition: WINDOW_SESSION,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !isPackaged,
  // Timers of a hidden window must not slow down: the pause goes on while another window is in front.
  backgroundThrottling: false,
})
