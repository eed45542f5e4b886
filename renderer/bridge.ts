import type { Bridge } from '#shared/ipc/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload; the page's only way out. */
    readonly ebb: Bridge
  }
}

/** The one place that reads the global; everything else is handed the bridge. */
export const bridgeOf = (page: Window): Bridge => page.ebb
