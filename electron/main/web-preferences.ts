import type { WebPreferences } from 'electron'

/** The rights of the one window: sandboxed, isolated, without Node; in a package without developer tools. */
export const webPreferencesFor = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
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
