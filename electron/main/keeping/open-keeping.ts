import { join } from 'node:path'
import type { Clock } from '#shared/clock.ts'
import type { Leaving } from '#shared/journal/retention.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { SettingsFile } from '../settings-file.ts'
import type { StrapMemory } from '../strap-memory.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import { OwnData } from './own-data.ts'
import { removeStrayFiles } from './profile-files.ts'
import { Retention } from './retention.ts'
import { SeatLock } from './seat-lock.ts'

export type KeepingPorts = {
  readonly profile: string
  readonly clock: Clock
  readonly keys: KeyRoom
  readonly record: TalkRecord
  readonly settings: SettingsFile
  readonly straps: StrapMemory
  readonly isInSession: () => boolean
  readonly onLeaving: (leaving: Leaving | null) => void
  readonly onAllErased: () => void
  readonly log: Log
}

export type Keeping = {
  readonly own: OwnData
  readonly retention: Retention
  readonly lock: SeatLock
}

/** What is kept, for how long, and who may take it back. */
export const openKeeping = (ports: KeepingPorts): Keeping => {
  const { profile, clock, keys, record, settings, straps, isInSession, log } = ports
  const retention: Retention = new Retention(join(profile, 'retention.json'), {
    record,
    keepFor: () => settings.value.keepFor,
    clock,
    isFree: () => !isInSession() && !own.isBusy,
    onChange: ports.onLeaving,
    log,
  })
  const own = new OwnData({
    keys,
    record,
    isInSession,
    forgetStrap: (partner) => straps.remember(partner, null),
    removeFiles: () => {
      settings.remove()
      straps.forgetAll()
      retention.remove()
      removeStrayFiles(profile)
    },
    onAllErased: ports.onAllErased,
    now: () => clock.now().wall,
    log,
  })
  return { own, retention, lock: new SeatLock(clock, () => own.shut()) }
}
