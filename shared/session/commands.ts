import type { Instant } from '../clock.ts'
import { PAUSE_POLICY, POLICY_VERSION } from '../flooding/policy.ts'
import { PARTNERS, type PartnerId, type PerPartner } from '../partners.ts'
import { after, type EpochMs, MINUTE, type Millis } from '../units.ts'
import type { CoupleFact, FactEntry, PartnerFact, SessionOptions } from './facts.ts'
import { type EngineState, FRESH_PARTNER, type Phase } from './state.ts'

/** Each partner's resting levels of earlier talks, bpm, newest last. */
type KnownRests = PerPartner<readonly number[]>

/** What the two can ask for. */
export type Command =
  | ({ readonly kind: 'begin'; readonly id: string; readonly rests: KnownRests } & SessionOptions)
  /** "Whose heart is this?": the one on this seat is to move. */
  | { readonly kind: 'check-hearts'; readonly mover: PartnerId }
  | { readonly kind: 'stop-check' }
  | { readonly kind: 'begin-talk' }
  /** `returnAt` is the time the button showed, where it showed one. */
  | { readonly kind: 'pause'; readonly returnAt: EpochMs | null }
  | { readonly kind: 'ask-pause'; readonly partner: PartnerId }
  | { readonly kind: 'moved'; readonly partner: PartnerId }
  | { readonly kind: 'two-more' }
  | { readonly kind: 'not-now' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'ready'; readonly partner: PartnerId }
  | { readonly kind: 'end' }
  | { readonly kind: 'leave' }

export type CommandKind = Command['kind']
/** A command as a button knows it: its kind, and whose it is where it is somebody's. */
export type CommandKey = CommandKind | `${CommandKind}:${PartnerId}`

export const commandKey = (command: {
  readonly kind: CommandKind
  readonly partner?: PartnerId
}): CommandKey =>
  command.partner === undefined ? command.kind : `${command.kind}:${command.partner}`

/** The clock time promised for a pause that starts now: the length, then up to the full minute that is said aloud. */
export const returnTime = (from: EpochMs, length: Millis): EpochMs => {
  const exact = after(from, length)
  return (Math.ceil(exact / MINUTE) * MINUTE) as EpochMs
}

/** What was shown and pressed is what is promised, though a minute may have turned in between. */
const promisedTime = (shown: EpochMs | null, exact: EpochMs): EpochMs =>
  shown !== null && Math.abs(shown - exact) <= MINUTE ? shown : exact

const mayExtend = (phase: Phase): boolean =>
  (phase.kind === 'pause' || phase.kind === 'return') &&
  phase.extensions < PAUSE_POLICY.mostExtensions

const mayBegin = (state: EngineState): boolean => state.session === null

const mayCheckHearts = ({ session, partners }: EngineState): boolean =>
  session === null && PARTNERS.every((id) => partners[id].link.kind === 'live')

/** The only rule for what may be asked for now; buttons and the engine both obey it. */
export const can = (state: EngineState, command: Command): boolean => {
  if (command.kind === 'begin') return mayBegin(state)
  if (command.kind === 'check-hearts') return mayCheckHearts(state)
  if (command.kind === 'stop-check') return state.heartCheck !== null
  const phase = state.session?.phase
  if (phase === undefined) return false
  switch (command.kind) {
    case 'begin-talk':
      return phase.kind === 'baseline'
    case 'pause':
      return phase.kind === 'talk' || phase.kind === 'proposed'
    case 'ask-pause':
      return phase.kind === 'talk'
    case 'moved':
      return phase.kind === 'talk' || phase.kind === 'proposed'
    case 'two-more':
    case 'not-now':
      return phase.kind === 'proposed'
    case 'extend':
      return mayExtend(phase)
    case 'ready':
      return (phase.kind === 'pause' || phase.kind === 'return') && !phase.ready[command.partner]
    case 'end':
      return phase.kind !== 'ended'
    case 'leave':
      return phase.kind === 'ended'
    default:
      return command satisfies never
  }
}

const couple = (at: Instant, fact: CoupleFact): FactEntry => ({ stream: 'couple', at, fact })
const own = (partner: PartnerId, at: Instant, fact: PartnerFact): FactEntry => ({
  stream: partner,
  at,
  fact,
})

const begin = (state: EngineState, command: Command & { kind: 'begin' }, at: Instant) => {
  const { kind: _, rests, ...begun } = command
  // Simulated hearts bring straps of their own.
  const links = PARTNERS.flatMap((partner) => {
    const { link, told } = command.simulated ? FRESH_PARTNER : state.partners[partner]
    const linked = own(partner, at, { kind: 'link', link })
    return told === null
      ? [linked]
      : [linked, own(partner, at, { kind: 'strap-told', readings: told })]
  })
  const known = PARTNERS.filter((partner) => rests[partner].length > 0).map((partner) =>
    own(partner, at, { kind: 'rests-known', rests: rests[partner] }),
  )
  return [
    couple(at, { kind: 'session-begun', policy: POLICY_VERSION, ...begun }),
    ...links,
    ...known,
  ]
}

/** The facts a command that `can` allows makes true, in order. */
export const factsOf = (
  state: EngineState,
  command: Command,
  at: Instant,
): readonly FactEntry[] => {
  if (command.kind === 'begin') return begin(state, command, at)
  const session = state.session
  if (session === null) return []
  const { phase, options } = session
  switch (command.kind) {
    case 'begin-talk':
      return [couple(at, { kind: 'talk-begun' })]
    case 'pause': {
      const returnAt = promisedTime(command.returnAt, returnTime(at.wall, options.pauseLength))
      return [couple(at, { kind: 'pause-begun', returnAt })]
    }
    case 'ask-pause':
      return [
        own(command.partner, at, { kind: 'asked-for-pause' }),
        couple(at, { kind: 'pause-proposed', cause: 'asked' }),
      ]
    case 'moved':
      return [own(command.partner, at, { kind: 'moved' })]
    case 'two-more':
    case 'not-now':
      return [couple(at, { kind: 'proposal-answered', answer: command.kind })]
    case 'extend': {
      // In the pause the promise moves by ten minutes; at the return ten more begin now.
      const returnAt =
        phase.kind === 'pause'
          ? after(phase.returnAt, PAUSE_POLICY.extension)
          : returnTime(at.wall, PAUSE_POLICY.extension)
      return [couple(at, { kind: 'pause-extended', returnAt })]
    }
    case 'ready':
      return [couple(at, { kind: 'ready', partner: command.partner })]
    case 'end':
      return [couple(at, { kind: 'session-ended', reason: 'asked' })]
    case 'leave':
    case 'check-hearts':
    case 'stop-check':
      return []
    default:
      return command satisfies never
  }
}

/** Every command but the beginning, which needs more than a button knows. */
const BUTTONS: readonly Command[] = [
  { kind: 'begin-talk' },
  { kind: 'pause', returnAt: null },
  { kind: 'two-more' },
  { kind: 'not-now' },
  { kind: 'extend' },
  { kind: 'end' },
  { kind: 'leave' },
  { kind: 'check-hearts', mover: 'a' },
  { kind: 'stop-check' },
  ...PARTNERS.flatMap((partner): Command[] => [
    { kind: 'ask-pause', partner },
    { kind: 'moved', partner },
    { kind: 'ready', partner },
  ]),
]

/** The keys of the commands that are allowed now. */
export const allowedCommands = (state: EngineState): readonly CommandKey[] => {
  const keys = BUTTONS.filter((command) => can(state, command)).map(commandKey)
  return mayBegin(state) ? ['begin', ...keys] : keys
}
