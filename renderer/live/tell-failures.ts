import type { Bridge } from '#shared/ipc/contract.ts'
import { LONGEST_FAILURE } from '#shared/longest-failure.ts'

const messageOf = (failure: unknown): string =>
  (failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)).slice(
    0,
    LONGEST_FAILURE,
  )

/** Tells main of what nothing in the page has caught: a press of which nothing came is answered with a word. */
export const tellFailures = (bridge: Bridge, page: Window): void => {
  const tell = (failure: unknown): void =>
    bridge.report('page:failed', { message: messageOf(failure) })
  page.addEventListener('unhandledrejection', ({ reason }) => tell(reason))
  // Without an error it is only the browser's remark that a size has changed once more.
  page.addEventListener('error', ({ error }) => {
    if (error !== null && error !== undefined) tell(error)
  })
}
