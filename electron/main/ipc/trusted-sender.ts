/** What is looked at of a frame, so that the rule can be tested without a window. */
type Frame = { readonly url: string; readonly parent: unknown }

/** Only our own page, and only as the main frame, is listened to (Electron security checklist 17). */
export const isTrustedFrame = (frame: Frame | null, appUrl: string): boolean => {
  if (frame === null || frame.parent !== null) return false
  const page = URL.parse(frame.url)
  const app = URL.parse(appUrl)
  if (page === null || app === null) return false
  // Custom schemes have no origin in Node's eyes, so scheme and host are compared themselves.
  return page.protocol === app.protocol && page.host === app.host
}
