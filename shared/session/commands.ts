import type { Known, PromptAnswer } from '../flooding/personal.ts'
import { PAUSE_POLICY } from '../flooding/policy.ts'
import { PARTNERS, type PartnerId, type PerPartner } from '../partners.ts'
import { after, type EpochMs, MINUTE, type Millis } from '../units.ts'
import type { SessionOptions } from './facts.ts'
import type { EngineState, Phase } from './state.ts'

/** What the two can ask for. */
export type Command =
  | ({
      readonly kind: 'begin'
      readonly id: string
      readonly known: PerPartner<Known>
    } & SessionOptions)
  /** "Whose heart is this?": the one on this seat is to move. */
  | { readonly kind: 'check-hearts'; readonly mover: PartnerId }
  | { readonly kind: 'stop-check' }
  /** Two minutes of everyday chat before the talk. */
  | { readonly kind: 'begin-neutral-talk' }
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
  /** After the end, each alone: once for every automatic prompt, in their order. */
  | {
      readonly kind: 'judge-prompt'
      readonly partner: PartnerId
      readonly answer: PromptAnswer
    }
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

const mayExtend = (phase: Phase): boolean =>
  (phase.kind === 'pause' || phase.kind === 'return') &&
  phase.extensions < PAUSE_POLICY.mostExtensions

/** Whoever wears a strap has their rest, and somebody does: only then has chat anything to be held against. */
const mayChat = ({ partners }: EngineState): boolean => {
  const worn = PARTNERS.map((id) => partners[id]).filter(({ link }) => link.kind !== 'none')
  return worn.length > 0 && worn.every(({ baseline }) => baseline !== null)
}

const mayBegin = (state: EngineState): boolean => state.session === null

const mayCheckHearts = ({ session, partners }: EngineState): boolean =>
  session === null && PARTNERS.every((id) => partners[id].link.kind === 'live')

/** The only rule for what may be asked for now; buttons and the engine both obey it. */
export const can = (state: EngineState, command: Command): boolean => {
  if (command.kind === 'begin') return mayBegin(state)
  if (command.kind === 'check-hearts') return mayCheckHearts(state)
  if (command.kind === 'stop-check') return state.heartCheck !== null
  const { session } = state
  if (session === null) return false
  const { phase } = session
  switch (command.kind) {
    case 'begin-neutral-talk':
      return phase.kind === 'baseline' && mayChat(state)
    case 'begin-talk':
      return phase.kind === 'baseline' || phase.kind === 'neutral-talk'
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
    case 'judge-prompt':
      return phase.kind === 'ended' && session.judged[command.partner] < session.prompting.used
    case 'leave':
      return phase.kind === 'ended'
    default:
      return command satisfies never
  }
}

/** Every command but the beginning, which needs more than a button knows. */
const BUTTONS: readonly Command[] = [
  { kind: 'begin-neutral-talk' },
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
    // Whether it may be judged does not hang on the answer.
    { kind: 'judge-prompt', partner, answer: 'fits' },
  ]),
]

/** The keys of the commands that are allowed now. */
export const allowedCommands = (state: EngineState): readonly CommandKey[] => {
  const keys = BUTTONS.filter((command) => can(state, command)).map(commandKey)
  return mayBegin(state) ? ['begin', ...keys] : keys
}
