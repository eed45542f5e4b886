import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import type { z } from 'zod'
import {
  type CallName,
  type CallOutputs,
  callInputs,
  type Pushes,
  type PushName,
  type ReportName,
  reportInputs,
} from '#shared/ipc/contract.ts'
import type { Log } from '../log.ts'

export type CallHandlers = {
  [N in CallName]: (
    input: z.output<(typeof callInputs)[N]>,
  ) => CallOutputs[N] | Promise<CallOutputs[N]>
}
export type ReportHandlers = {
  [N in ReportName]: (input: z.output<(typeof reportInputs)[N]>) => void
}

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>
export type Serving = {
  readonly ipc: Pick<IpcMain, 'handle' | 'on'>
  readonly isTrusted: (event: Sender) => boolean
  readonly log: Log
}

/** The page says what a failed call means to the two; why it failed is for whoever repairs it. */
const withFailureLogged = <T>(log: Log, name: string, answer: () => T | Promise<T>) => {
  const fail = (error: unknown): never => {
    log(`call failed: ${name}`, error)
    throw error
  }
  try {
    const answered = answer()
    return answered instanceof Promise ? answered.catch(fail) : answered
  } catch (error) {
    return fail(error)
  }
}

const serveCall = <N extends CallName>(
  { ipc, isTrusted, log }: Serving,
  name: N,
  handler: CallHandlers[N],
): void => {
  ipc.handle(name, (event, raw: unknown) => {
    if (!isTrusted(event)) {
      log(`call from a stranger refused: ${name}`)
      throw new Error('refused')
    }
    const input = callInputs[name].safeParse(raw)
    if (!input.success) {
      log(`call with an unreadable payload refused: ${name}`)
      throw new Error('unreadable')
    }
    // The schema of `name` has just said so; TypeScript cannot follow the same N through both tables.
    const data = input.data as z.output<(typeof callInputs)[N]>
    return withFailureLogged(log, name, () => handler(data))
  })
}

const serveReport = <N extends ReportName>(
  { ipc, isTrusted, log }: Serving,
  name: N,
  handler: ReportHandlers[N],
): void => {
  ipc.on(name, (event, raw: unknown) => {
    if (!isTrusted(event)) return log(`report from a stranger refused: ${name}`)
    const input = reportInputs[name].safeParse(raw)
    if (!input.success) return log(`report with an unreadable payload refused: ${name}`)
    handler(input.data as z.output<(typeof reportInputs)[N]>)
  })
}

/** Answers every name of the contract: sender check and parsing happen here and nowhere else. */
export const serve = (serving: Serving, calls: CallHandlers, reports: ReportHandlers): void => {
  for (const name of Object.keys(callInputs) as CallName[]) serveCall(serving, name, calls[name])
  for (const name of Object.keys(reportInputs) as ReportName[]) {
    serveReport(serving, name, reports[name])
  }
}

/** Sends the window a word of the contract; a window that has gone does not hear it. */
export const push = <N extends PushName>(
  to: WebContents | null,
  name: N,
  payload: Pushes[N],
): void => {
  if (to !== null && !to.isDestroyed()) to.send(name, payload)
}
