import { type Instant, instantAt } from '../clock.ts'
import { type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import type { Link } from '../straps/link.ts'
import type { StrapReadings } from '../straps/strap-readings.ts'
import { SECOND, type SessionMs, sessionMs } from '../units.ts'
import { applyFact } from './apply.ts'
import { can } from './can.ts'
import { factsOf } from './command-facts.ts'
import type { Command } from './commands.ts'
import { nextDecision } from './decide.ts'
import { isWritten, record, type Step } from './effects.ts'
import { type Entry, type FactEntry, isPacket } from './facts.ts'
import { observePacket, observeSecond } from './observe.ts'
import type { Promised } from './promise.ts'
import { knowPromise, ringPromise, takePromise } from './promise-steps.ts'
import { type EngineState, FRESH_PARTNER, IDLE, isRunning, type PartnerState } from './state.ts'
import { beginHeartCheck, heartCheckAfterLink } from './whose-heart.ts'

/** What happens to the engine. Time is inside; no event may be earlier than the one before. */
export type EngineEvent =
  | { readonly kind: 'tick'; readonly at: Instant }
  | {
      readonly kind: 'packet'
      readonly at: Instant
      readonly partner: PartnerId
      readonly bytes: Uint8Array
      readonly arrivedAt: SessionMs
    }
  | {
      readonly kind: 'link'
      readonly at: Instant
      readonly partner: PartnerId
      readonly link: Link
    }
  | {
      readonly kind: 'strap-told'
      readonly at: Instant
      readonly partner: PartnerId
      readonly readings: StrapReadings
    }
  | { readonly kind: 'command'; readonly at: Instant; readonly command: Command }
  /** What was promised in a talk that is over, as it was kept. */
  | { readonly kind: 'promise-known'; readonly at: Instant; readonly promise: Promised }
  /** Something the shell knows to be true: that a session was taken up again, or ended by an interruption. */
  | { readonly kind: 'fact'; readonly at: Instant; readonly entry: FactEntry }

const decideAll = (step: Step, at: Instant): Step => {
  let current = step
  for (;;) {
    const entry = nextDecision(current.state, at)
    if (entry === null) return current
    current = record(current, entry)
  }
}

/** Looks at every whole second up to `at`; where nothing runs, only at the last. */
const advance = (
  start: Step,
  at: Instant,
  afterSecond: (step: Step, at: Instant) => Step,
): Step => {
  const newest = Math.floor(at.mono / SECOND) * SECOND
  const { lookedAt } = start.state
  const first = lookedAt === null || !isRunning(start.state) ? newest : lookedAt + SECOND
  let step = start
  for (let second = first; second <= newest; second += SECOND) {
    if (lookedAt !== null && second <= lookedAt) continue
    const mono = sessionMs(second)
    step = afterSecond({ ...step, state: observeSecond(step.state, mono) }, instantAt(at, mono))
  }
  return step
}

const takePacket = (step: Step, event: EngineEvent & { kind: 'packet' }): Step => {
  const { at, partner, bytes, arrivedAt } = event
  // A stray of a strap that is not on this seat, or not any more, is nobody's heart.
  if (step.state.partners[partner].link.kind !== 'live') return step
  const state = observePacket(step.state, partner, bytes, arrivedAt)
  const entry: Entry = { stream: partner, at, arrivedAt, packet: bytes }
  if (!isRunning(state) || !isWritten(state, entry)) return { ...step, state }
  return { state, effects: [...step.effects, { kind: 'record', entry }] }
}

const linksOf = ({ partners }: EngineState): PerPartner<Link> =>
  perPartner((id) => partners[id].link)

const withCheckAfterLink = (state: EngineState): EngineState =>
  state.heartCheck === null
    ? state
    : { ...state, heartCheck: heartCheckAfterLink(state.heartCheck, linksOf(state)) }

/** What is known of a strap is kept from before the talk; it is written down once there is one. */
const takeOfStrap = (step: Step, entry: FactEntry): Step =>
  isRunning(step.state)
    ? record(step, entry)
    : { ...step, state: withCheckAfterLink(applyFact(step.state, entry)) }

const strapOf = ({ link, worn, told }: PartnerState): Partial<PartnerState> => ({
  link,
  worn,
  told,
})

/** Back to the start: the session is in the journal; the straps stay on, but for simulated ones, and so does a promise. */
const leave = (state: EngineState): EngineState => ({
  ...IDLE,
  promise: state.promise,
  partners: perPartner((id) => ({
    ...FRESH_PARTNER,
    ...(state.session?.options.simulated ? {} : strapOf(state.partners[id])),
  })),
})

const takeCommand = (step: Step, event: EngineEvent & { kind: 'command' }): Step => {
  if (!can(step.state, event.command)) return step
  const { state } = step
  const { at, command } = event
  if (command.kind === 'leave') return { ...step, state: leave(state) }
  if (command.kind === 'move-promise' || command.kind === 'drop-promise')
    return takePromise(step, command, at)
  if (command.kind === 'stop-check') return { ...step, state: { ...state, heartCheck: null } }
  if (command.kind === 'check-hearts') {
    const heartCheck = beginHeartCheck(command.mover, linksOf(state), at.mono)
    return { ...step, state: { ...state, heartCheck } }
  }
  return decideAll(factsOf(state, command, at).reduce(record, step), at)
}

/** The next state and what has to be done, from one event. Pure: the same events give the same session. */
export const step = (state: EngineState, event: EngineEvent): Step => {
  const looked = ringPromise(advance({ state, effects: [] }, event.at, decideAll), event.at)
  switch (event.kind) {
    case 'tick':
      return looked
    case 'packet':
      return takePacket(looked, event)
    case 'link':
      return takeOfStrap(looked, {
        stream: event.partner,
        at: event.at,
        fact: { kind: 'link', link: event.link },
      })
    case 'strap-told':
      return takeOfStrap(looked, {
        stream: event.partner,
        at: event.at,
        fact: { kind: 'strap-told', readings: event.readings },
      })
    case 'command':
      return takeCommand(looked, event)
    case 'promise-known':
      return knowPromise(looked, event.promise, event.at)
    case 'fact':
      return record(looked, event.entry)
    default:
      return event satisfies never
  }
}

/** Sees a replay go by; what it does changes nothing in it. */
export type Onlooker = {
  /** After each whole second that was looked at, before what became true then. */
  readonly second?: (state: EngineState, at: Instant) => void
  /** After each entry. */
  readonly entry?: (state: EngineState, entry: Entry) => void
}

/** The state a journal tells, entry by entry. Recorded decisions rule; only what is measured is measured again. */
export const replay = (entries: Iterable<Entry>, onlooker: Onlooker = {}): EngineState => {
  const look = (looked: Step, at: Instant): Step => {
    onlooker.second?.(looked.state, at)
    return looked
  }
  let state = IDLE
  for (const entry of entries) {
    state = advance({ state, effects: [] }, entry.at, look).state
    state = isPacket(entry)
      ? observePacket(state, entry.stream, entry.packet, entry.arrivedAt)
      : applyFact(state, entry)
    onlooker.entry?.(state, entry)
  }
  return state
}
