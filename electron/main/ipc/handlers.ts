import { randomUUID } from 'node:crypto'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import type { System } from '#shared/ipc/contract.ts'
import { isNoteDue, toldOf } from '#shared/journal/open-pauses.ts'
import { perPartner } from '#shared/partners.ts'
import type { Command } from '#shared/session/commands.ts'
import { ownLook } from '#shared/session/own-look.ts'
import { MINUTE, millis } from '#shared/units.ts'
import type { BluetoothChooser } from '../bluetooth-chooser.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Keeping } from '../keeping/open-keeping.ts'
import type { MainWindow } from '../main-window.ts'
import type { Notices } from '../notices.ts'
import type { PeopleRoom } from '../people/people-room.ts'
import { knownPeople } from '../session/known-people.ts'
import type { SessionClocks } from '../session/session-clocks.ts'
import type { SessionHost } from '../session/session-host.ts'
import type { SettingsFile } from '../settings-file.ts'
import type { StrapMemory } from '../strap-memory.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { CallHandlers, ReportHandlers } from './serve.ts'

export type Rooms = {
  readonly host: SessionHost
  readonly clocks: SessionClocks
  readonly keys: KeyRoom
  readonly record: TalkRecord
  readonly settings: SettingsFile
  readonly straps: StrapMemory
  readonly window: MainWindow
  readonly chooser: BluetoothChooser
  readonly notices: Notices
  readonly keeping: Keeping
  readonly people: PeopleRoom
  /** The country this computer is set to. */
  readonly country: string
}

type Request = Parameters<CallHandlers['session:command']>[0]

const commandFrom = (request: Request, { settings, people, record }: Rooms): Command => {
  if (request.kind !== 'begin') return request
  const { simulated, solo, consent } = request
  const { sensitivity, pauseMinutes } = settings.value
  return {
    kind: 'begin',
    id: randomUUID(),
    ...{ simulated, solo, consent },
    sensitivity,
    pauseLength: millis(pauseMinutes * MINUTE),
    known: simulated ? perPartner(() => NOTHING_KNOWN) : knownPeople(record, people.value),
  }
}

/**
 * A real talk begins only where its keys are open: nothing is written in the clear without having been chosen. None
 * begins while what it would rest on is being changed.
 */
const isKept = (request: Request, { record, keeping }: Rooms): boolean =>
  request.kind !== 'begin' || (!keeping.own.isBusy && (request.simulated || record.isOpen))

const systemOf = (platform: NodeJS.Platform): System => {
  if (platform === 'darwin') return 'mac'
  return platform === 'win32' ? 'windows' : 'linux'
}

/** With a talk goes what was promised in it, and what was said of what goes next may not hold any more. */
const eraseTalk = async ({ keeping, host }: Rooms, sessionId: string): Promise<boolean> => {
  const done = await keeping.own.eraseTalk(sessionId)
  if (done && host.state.promise?.sessionId === sessionId) host.command({ kind: 'drop-promise' })
  if (done) keeping.retention.look()
  return done
}

/** The talk on the screen is not a past one yet, and counts with them. */
const noteDue = ({ host, record }: Rooms): boolean => {
  const { session, promise } = host.state
  if (session === null || session.options.simulated) return false
  return isNoteDue([toldOf(session), ...record.pastTalks()], promise?.sessionId ?? null)
}

type PeopleCalls = Pick<CallHandlers, 'app:away' | 'people:change' | 'people:own' | 'people:tell'>

/** Who the two are, and hiding from whoever comes in. */
const peopleCalls = ({ window, keeping, people, record }: Rooms): PeopleCalls => ({
  'app:away': (away) => {
    window.setAway(away)
    return null
  },
  // What is being erased is not written anew meanwhile.
  'people:change': (change) => {
    if (!keeping.own.isBusy) people.change(change)
    return null
  },
  'people:own': (partner) => {
    const { offsetBpm } = knownPeople(record, people.value)[partner]
    return { ...people.own(partner), offsetBpm }
  },
  'people:tell': ({ partner, tendency }) => !keeping.own.isBusy && people.tell(partner, tendency),
})

/** One line for each call: the name of the contract and the room that answers. */
export const callHandlers = (rooms: Rooms): CallHandlers => ({
  'app:state': () => ({
    live: rooms.host.snapshot(),
    settings: rooms.settings.value,
    notices: rooms.notices.all,
    remembered: rooms.straps.value,
    system: systemOf(process.platform),
    vault: rooms.keys.state,
    leaving: rooms.keeping.retention.leaving,
    people: rooms.people.value,
    away: rooms.window.isAway,
    country: rooms.country,
  }),
  ...peopleCalls(rooms),
  'session:command': (request) => {
    if (!isKept(request, rooms)) return false
    // What one of the two was reading is open in no talk.
    if (request.kind === 'begin') rooms.keeping.own.shut()
    return rooms.clocks.command(commandFrom(request, rooms))
  },
  'session:own': (partner) => ownLook(rooms.host.state, partner),
  'review:open': ({ sessionId, partner }) => rooms.keeping.reviews.open(sessionId, partner),
  'sessions:list': () => rooms.record.pastTalks(),
  'sessions:note-due': () => noteDue(rooms),
  'data:protection': () => rooms.keeping.own.protection(),
  'data:erase-talk': (sessionId) => eraseTalk(rooms, sessionId),
  'data:erase-seat': ({ partner, pin }) => rooms.keeping.own.eraseSeat(partner, pin),
  'data:begin-anew': () => rooms.record.beginAnew(),
  'data:erase-all': () => rooms.keeping.own.eraseAll(),
  'data:take-out': ({ partner, pin }) => rooms.keeping.carrying.takeOut(partner, pin),
  'data:bring-in': async ({ partner, pin }) => {
    const answer = await rooms.keeping.carrying.bringIn(partner, pin)
    // What came may be older than talks are kept: it is said at once, and stays for a week.
    if (answer.kind === 'brought-in') rooms.keeping.retention.look()
    return answer
  },
  'data:back-up': () => rooms.keeping.backups.backUp(),
  'data:choose-backup': () => rooms.keeping.backups.choose(),
  'data:restore': () => rooms.keeping.backups.restore(),
  'vault:protect': (choice) => rooms.keeping.own.protect(choice),
  'vault:pin': ({ partner, old, next }) => rooms.keeping.own.changePin(partner, old, next),
  'vault:open-seat': ({ partner, pin }) => rooms.keeping.own.openSeat(partner, pin),
  'vault:shut': () => {
    rooms.keeping.own.shut()
    return null
  },
  'vault:choose': (choice) => rooms.keys.choose(choice),
  'vault:unlock': (passphrase) => rooms.keys.unlock(passphrase),
  'vault:try-again': () => rooms.keys.tryAgain(),
  'settings:change': (change) => {
    const settings = rooms.settings.change(change)
    if (change.keepFor !== undefined) rooms.keeping.retention.look()
    return settings
  },
  'strap:choose': (id) => rooms.chooser.choose(id),
  'strap:lend-click': () => rooms.window.lendClick(),
})

export const reportHandlers = (rooms: Rooms): ReportHandlers => ({
  'strap:packet': ({ partner, bytes, ageMs }) => rooms.host.packet(partner, bytes, ageMs),
  'strap:link': ({ partner, link }) => rooms.host.link(partner, link),
  'strap:readings': ({ partner, readings }) => rooms.host.strapTold(partner, readings),
  'strap:remember': ({ partner, strap }) => rooms.straps.remember(partner, strap),
  'simulation:advance': ({ byMs }) => rooms.clocks.advanceDemonstration(byMs),
})
