import { randomUUID } from 'node:crypto'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import type { System } from '#shared/ipc/app-state.ts'
import { perPartner } from '#shared/partners.ts'
import { stepsOf } from '#shared/practice/practices.ts'
import type { Command } from '#shared/session/commands.ts'
import { ownLook } from '#shared/session/own-look.ts'
import { MINUTE, millis } from '#shared/units.ts'
import { knownInPractice, knownPeople } from '../session/known-people.ts'
import { dataHandlers } from './data-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { reviewHandlers } from './review-handlers.ts'
import type { Rooms } from './rooms.ts'
import type { CallHandlers, ReportHandlers } from './serve.ts'

type Request = Parameters<CallHandlers['session:command']>[0]

const commandFrom = (request: Request, { settings, people, record }: Rooms): Command => {
  if (request.kind !== 'begin') return request
  const { simulated, solo, consent, practice } = request
  const { sensitivity, pauseMinutes } = settings.value
  return {
    kind: 'begin',
    id: randomUUID(),
    ...{ simulated, solo, consent },
    sensitivity,
    pauseLength: millis(pauseMinutes * MINUTE),
    practice: practice && {
      kind: practice.choice.kind,
      who: [...new Set(practice.who)],
      steps: stepsOf(practice.choice),
    },
    known: simulated
      ? perPartner(() => NOTHING_KNOWN)
      : practice === null
        ? knownPeople(record, people.value)
        : knownInPractice(people.value),
  }
}

/**
 * A real talk begins only where its keys are open: nothing is written in the clear without having been chosen. So does a
 * practice of which something is kept. None begins while what it would rest on is being changed.
 */
const mayBegin = (request: Request, { record, keeping }: Rooms): boolean => {
  if (request.kind !== 'begin') return true
  const { simulated, practice, consent } = request
  const leavesNothing = practice?.who.every((id) => !consent[id].record) ?? false
  return !keeping.own.isBusy && (simulated || leavesNothing || record.isOpen)
}

const systemOf = (platform: NodeJS.Platform): System => {
  if (platform === 'darwin') return 'mac'
  return platform === 'win32' ? 'windows' : 'linux'
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
  'people:tell': ({ partner, told }) => !keeping.own.isBusy && people.tell(partner, told),
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
    inSight: rooms.window.isInSight,
    systemLanguage: rooms.systemLanguage,
  }),
  ...peopleCalls(rooms),
  'session:command': (request) => {
    if (!mayBegin(request, rooms)) return false
    // What one of the two was reading is open in no talk.
    if (request.kind === 'begin') {
      rooms.keeping.own.shut()
      rooms.keeping.work.stop()
    }
    return rooms.clocks.command(commandFrom(request, rooms))
  },
  ...reviewHandlers(rooms),
  'practice:list': (partner) => rooms.keeping.practices.list(partner),
  'practice:open': ({ sessionId, partner }) => rooms.keeping.practices.open(sessionId, partner),
  ...dataHandlers(rooms),
  ...exportHandlers(rooms),
  ...importHandlers(rooms),
  'work:stop': () => rooms.keeping.work.stop(),
  'session:own': (partner) => ownLook(rooms.host.state, partner),
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
  'page:failed': ({ message }) => rooms.failed('the page failed', message),
  'simulation:advance': ({ byMs }) => rooms.clocks.advanceDemonstration(byMs),
})
