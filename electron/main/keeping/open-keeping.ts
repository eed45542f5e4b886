import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Clock } from '#shared/clock.ts'
import type { WorkProgress } from '#shared/ipc/work.ts'
import type { Leaving } from '#shared/journal/retention.ts'
import type { Session } from '#shared/session/state.ts'
import type { EpochMs } from '#shared/units.ts'
import type { Desk } from '../desk/desk.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { PeopleRoom } from '../people/people-room.ts'
import type { Press } from '../report/press.ts'
import type { SettingsFile } from '../settings-file.ts'
import type { StrapMemory } from '../strap-memory.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import { AfterTalk } from './after-talk.ts'
import { Backups } from './backups.ts'
import { Carrying } from './carrying.ts'
import { Exports } from './exports.ts'
import type { FileDialogs } from './file-dialogs.ts'
import { Gate } from './gate.ts'
import { Imports } from './imports.ts'
import { LongWork } from './long-work.ts'
import { OwnData } from './own-data.ts'
import { OwnLooks } from './own-looks.ts'
import { Practices } from './practices.ts'
import { removeStrayFiles } from './profile-files.ts'
import { Retention } from './retention.ts'
import { Reviews } from './reviews.ts'
import { SeatLock } from './seat-lock.ts'
import { type Place, talkMaker } from './talk-maker.ts'

export type KeepingPorts = {
  readonly profile: string
  readonly clock: Clock
  readonly keys: KeyRoom
  readonly record: TalkRecord
  readonly settings: SettingsFile
  readonly straps: StrapMemory
  readonly people: PeopleRoom
  readonly dialogs: FileDialogs
  readonly desk: Desk
  readonly press: Press
  readonly place: Place
  /** The session on the screen; null between sessions. */
  readonly session: () => Session | null
  readonly onLeaving: (leaving: Leaving | null) => void
  readonly onAllErased: () => void
  readonly onRestored: () => void
  readonly onWork: (progress: WorkProgress | null) => void
  readonly log: Log
}

export type Keeping = {
  readonly own: OwnData
  readonly carrying: Carrying
  readonly backups: Backups
  readonly retention: Retention
  readonly reviews: Reviews
  readonly practices: Practices
  readonly afterTalk: AfterTalk
  readonly exports: Exports
  readonly imports: Imports
  readonly lock: SeatLock
  readonly work: LongWork
  readonly ownLooks: OwnLooks
}

type TalkFilesPorts = KeepingPorts & {
  readonly gate: Gate
  readonly work: LongWork
  readonly now: () => EpochMs
}

/** Single talks taken out, and recordings brought in. */
const openTalkFiles = (ports: TalkFilesPorts) => ({
  exports: new Exports({ ...ports, make: talkMaker(ports) }),
  imports: new Imports({ ...ports, newId: randomUUID }),
})

/** What is kept, for how long, and who may take it back. */
export const openKeeping = (ports: KeepingPorts): Keeping => {
  const { profile, clock, keys, record, settings, straps, people, dialogs, session, log } = ports
  const isInSession = (): boolean => session() !== null
  const now = () => clock.now().wall
  const gate = new Gate({ keys, isInSession, now, log })
  const retention: Retention = new Retention(join(profile, 'retention.json'), {
    record,
    keepFor: () => settings.value.keepFor,
    clock,
    isFree: () => !isInSession() && !gate.isBusy,
    onChange: ports.onLeaving,
    log,
  })
  const own = new OwnData({
    gate,
    keys,
    record,
    forget: (partner) => {
      straps.remember(partner, null)
      people.forget(partner)
    },
    removeFiles: () => {
      settings.remove()
      straps.forgetAll()
      retention.remove()
      people.forgetAll()
      removeStrayFiles(profile)
    },
    onAllErased: ports.onAllErased,
  })
  const carrying = new Carrying({ gate, record, dialogs, profile, now, log })
  const backups = new Backups({
    ...{ gate, keys, record, dialogs, profile, now, log },
    reread: () => {
      settings.reread()
      straps.forgetAll()
      people.forgetAll()
      retention.remove()
    },
    onRestored: ports.onRestored,
  })
  const comparesLevels = () => settings.value.comparesLevels
  const reviews = new Reviews({ gate, keys, record, isInSession, comparesLevels })
  const afterTalk = new AfterTalk({ gate, record, reviews, comparesLevels, now, log })
  const practices = new Practices({ gate, keys, record, session })
  const lock = new SeatLock(clock, () => own.shut())
  const work = new LongWork({ tell: ports.onWork, now: () => performance.now() })
  const files = openTalkFiles({ ...ports, gate, work, now })
  const ownLooks = new OwnLooks({ gate, keys, record, isInSession, work })
  const looks = { reviews, practices, afterTalk, ownLooks }
  return { own, carrying, backups, retention, lock, work, ...files, ...looks }
}
