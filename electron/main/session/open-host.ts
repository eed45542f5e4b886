import { powerSaveBlocker } from 'electron'
import type { Clock } from '#shared/clock.ts'
import { isRunning } from '#shared/session/state.ts'
import { push } from '../ipc/serve.ts'
import type { Log } from '../log.ts'
import type { MainWindow } from '../main-window.ts'
import type { PromiseMemory } from '../promise-memory.ts'
import type { SettingsFile } from '../settings-file.ts'
import { systemLanguage } from '../system-language.ts'
import { openCueNotice } from '../system-notice.ts'
import { Wakefulness } from '../wakefulness.ts'
import { LivePublisher } from './live-publisher.ts'
import { SessionHost, type SessionRecord } from './session-host.ts'

type Small = { readonly promises: PromiseMemory; readonly settings: SettingsFile }

/** The session's one host, and what tells the window of it; the computer stays awake while it runs. */
export const openHost = (
  clock: Clock,
  record: SessionRecord,
  { promises, settings }: Small,
  window: MainWindow,
  log: Log,
): { readonly host: SessionHost; readonly publisher: LivePublisher } => {
  const cueNotice = openCueNotice(window, settings, systemLanguage(), log)
  const wakefulness = new Wakefulness(powerSaveBlocker)
  const publisher = new LivePublisher({
    take: () => host.snapshot(),
    send: (snapshot) => push(window.contents, 'live:snapshot', snapshot),
    inSight: () => window.isInSight,
  })
  const host: SessionHost = new SessionHost(clock, {
    record,
    publish: (promptly) => {
      publisher.publish(promptly)
      wakefulness.follow(isRunning(host.state))
    },
    announce: (cue) => {
      push(window.contents, 'live:cue', cue)
      cueNotice.cue(cue)
    },
    keepPromise: (promise) => promises.keep(promise),
  })
  return { host, publisher }
}
