import type { CallInput } from '#shared/ipc/contract.ts'
import { commandKey } from '#shared/session/commands.ts'
import { useEbb } from './ebb-context.ts'
import { useLive } from './use-live.ts'

export type Request = CallInput<'session:command'>

export type CommandButton = {
  readonly allowed: boolean
  /** Resolves to false where main refused. */
  readonly run: () => Promise<boolean>
}

/** What a button for this request may do now, by the one rule main tells. */
export const useCommand = (request: Request): CommandButton => {
  const { bridge } = useEbb()
  const allowed = useLive(({ live }) => live.allowed.includes(commandKey(request)))
  return { allowed, run: () => bridge.call('session:command', request) }
}
