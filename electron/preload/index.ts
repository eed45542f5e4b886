import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge, CallName, Pushes, PushName, ReportName } from '#shared/ipc/contract.ts'

// Complete records: a name that is missing or misspelt here does not compile.
const calls: Record<CallName, true> = {
  'app:state': true,
  'app:away': true,
  'people:change': true,
  'people:own': true,
  'people:tell': true,
  'session:command': true,
  'session:own': true,
  'practice:list': true,
  'practice:open': true,
  'review:open': true,
  'review:trends': true,
  'review:own-words': true,
  'review:judge': true,
  'review:release': true,
  'review:answer': true,
  'sessions:list': true,
  'sessions:note-due': true,
  'export:talk': true,
  'import:look': true,
  'import:keep': true,
  'import:drop': true,
  'data:protection': true,
  'data:erase-talk': true,
  'data:erase-seat': true,
  'data:erase-all': true,
  'data:take-out': true,
  'data:bring-in': true,
  'data:back-up': true,
  'data:choose-backup': true,
  'data:restore': true,
  'data:begin-anew': true,
  'settings:change': true,
  'strap:choose': true,
  'strap:lend-click': true,
  'vault:choose': true,
  'vault:unlock': true,
  'vault:try-again': true,
  'vault:protect': true,
  'vault:pin': true,
  'vault:open-seat': true,
  'vault:shut': true,
  'work:stop': true,
}
const reports: Record<ReportName, true> = {
  'strap:packet': true,
  'strap:link': true,
  'strap:readings': true,
  'strap:remember': true,
  'page:failed': true,
  'simulation:advance': true,
}
const pushes: Record<PushName, true> = {
  'live:snapshot': true,
  'live:cue': true,
  'strap:candidates': true,
  'strap:recalled': true,
  'app:notice': true,
  'app:woke': true,
  'app:sight': true,
  'app:vault': true,
  'app:leaving': true,
  'app:people': true,
  'work:progress': true,
}

const check = (known: object, name: string): void => {
  if (!Object.hasOwn(known, name)) throw new Error(`unknown name: ${name}`)
}

const bridge: Bridge = {
  call: (name, input) => {
    check(calls, name)
    return ipcRenderer.invoke(name, input)
  },
  report: (name, input) => {
    check(reports, name)
    ipcRenderer.send(name, input)
  },
  on: <N extends PushName>(name: N, listener: (payload: Pushes[N]) => void) => {
    check(pushes, name)
    const forward = (_event: IpcRendererEvent, payload: Pushes[N]): void => listener(payload)
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.off(name, forward)
    }
  },
}

contextBridge.exposeInMainWorld('ebb', bridge)
