import type { CallInput } from '#shared/ipc/contract.ts'
import { type CommandKey, commandKey } from '#shared/session/commands.ts'
import { useEbb } from './ebb-context.ts'
import { useLive } from './use-live.ts'

export type Request = CallInput<'session:command'>

export type CommandButton = {
  readonly allowed: boolean
  /** Resolves to false where main refused. */
  readonly run: () => Promise<boolean>
}

const isAllowed = (request: Request, allowed: readonly CommandKey[]): boolean => {
  // A beginning needs an id and options of main's, so it is not among the keys; its button stands on *home* only.
  if (request.kind === 'begin') return true
  return allowed.includes(commandKey(request))
}

/** What a button for this request may do now, by the one rule main tells. */
export const useCommand = (request: Request): CommandButton => {
  const { bridge } = useEbb()
  const allowed = useLive(({ live }) => isAllowed(request, live.allowed))
  return { allowed, run: () => bridge.call('session:command', request) }
}
