import type { AppState } from '#shared/ipc/app-state.ts'
import type { Bridge } from '#shared/ipc/contract.ts'

export type FirstState = {
  /** Why it will not come; null otherwise. */
  readonly failure: () => Error | null
  /** Asks for it once more. */
  readonly ask: () => void
}

/** Asks main where things stand as the page begins; calls `onFailure` where main cannot say. */
export const askFirstState = (
  bridge: Bridge,
  onState: (state: AppState) => void,
  onFailure: () => void,
): FirstState => {
  let failure: Error | null = null
  const fail = (cause: unknown): void => {
    failure = new Error('main could not say where things stand', { cause })
    onFailure()
  }
  const ask = (): void => {
    failure = null
    bridge.call('app:state', undefined).then(onState, fail)
  }
  ask()
  return { failure: () => failure, ask }
}
