import { PAUSE_POLICY } from '../flooding/policy.ts'
import { PARTNERS, type PartnerId } from '../partners.ts'
import { epochMs } from '../units.ts'
import { type Command, type CommandKey, commandKey } from './commands.ts'
import { NO_WORDS } from './own-words.ts'
import {
  type EngineState,
  hasHeart,
  isTalking,
  type PartnerState,
  type Phase,
  present,
  type Session,
} from './state.ts'

type OwnCommand = Extract<Command, { readonly partner: PartnerId }>
type BetweenCommand = Extract<
  Command,
  { kind: 'begin' | 'check-hearts' | 'stop-check' | 'move-promise' | 'drop-promise' }
>
type SharedCommand = Exclude<Command, OwnCommand | BetweenCommand>

const isOwn = (command: Command): command is OwnCommand => 'partner' in command

const isAway = (phase: Phase): phase is Phase & { kind: 'pause' | 'return' } =>
  phase.kind === 'pause' || phase.kind === 'return'

/** Whoever wears a strap has their rest, and somebody does: only then has chat anything to be held against. */
const mayChat = ({ partners }: EngineState, session: Session): boolean => {
  const worn = present(session)
    .map((id) => partners[id])
    .filter(({ link }) => link.kind !== 'none')
  return worn.length > 0 && worn.every(({ baseline }) => baseline !== null)
}

const mayCheckHearts = ({ session, partners }: EngineState): boolean =>
  session === null && PARTNERS.every((id) => partners[id].link.kind === 'live')

/**
 * How fast a body comes down is told by a heart that may be trusted with it: whoever keeps theirs from prompting, for
 * whatever reason, is not asked to climb stairs (science 7, health modes).
 */
const mayPractise = ({ practice, known }: Extract<Command, { kind: 'begin' }>): boolean => {
  if (practice === null) return true
  const { kind, who, steps } = practice
  if (who.length === 0 || steps.length === 0) return false
  return kind !== 'descent' || who.every((id) => known[id].heartPrompts)
}

/** What is asked for between talks; null for a command of a session. */
const mayBetween = (state: EngineState, command: Command): boolean | null => {
  const { kind } = command
  if (command.kind === 'begin') return state.session === null && mayPractise(command)
  if (kind === 'check-hearts') return mayCheckHearts(state)
  if (kind === 'stop-check') return state.heartCheck !== null
  const isOfPromise = kind === 'move-promise' || kind === 'drop-promise'
  return isOfPromise ? state.session === null && state.promise !== null : null
}

/** A talk that was ended without a word of when it goes on can still be given a time. */
const mayStillPromise = ({ phase, promisedAt, talkBegun, options }: Session): boolean =>
  phase.kind === 'ended' && promisedAt === null && talkBegun !== null && !options.simulated

/**
 * Whether the seat's own stream holds, or may yet hold, anything its owner could want stopped. In a talk it does without
 * a strap, too: marks, "I'm flooding", how ready, own words afterwards. In a practice nothing is pressed or written.
 */
const isThereToStop = ({ options }: Session, seat: PartnerState): boolean =>
  options.practice === null || hasHeart(seat)

const mayOwn = ({ partners }: EngineState, session: Session, command: OwnCommand): boolean => {
  const { partner } = command
  const { phase, judged, prompting } = session
  const recording = session.recording[partner]
  const ended = phase.kind === 'ended'
  if (!present(session).includes(partner)) return false
  switch (command.kind) {
    case 'ask-pause':
      return phase.kind === 'talk' || phase.kind === 'breather'
    case 'moved':
    case 'mark':
      return isTalking(phase)
    case 'company':
      return phase.kind === 'pause' && !session.options.solo
    case 'ready':
      return isAway(phase) && !phase.ready[partner]
    case 'tell-readiness':
      return isAway(phase)
    case 'show':
      // The other's leave is never asked for: one's own body is one's own.
      return !ended
    case 'stop-recording':
      // What was written before it was stopped can still be taken back.
      return (
        !ended &&
        session.kept &&
        isThereToStop(session, partners[partner]) &&
        (recording === 'on' || (recording === 'off' && !command.keep))
      )
    case 'record-again':
      return !ended && session.kept && recording === 'off'
    case 'judge-prompt':
      return ended && judged[partner] < prompting.used
    case 'write-words':
      // What simulated hearts leave lies in the clear: nobody's words belong there.
      return (
        ended &&
        recording === 'on' &&
        !session.options.simulated &&
        session.options.practice === null
      )
    default:
      return command satisfies never
  }
}

const mayBoth = (state: EngineState, session: Session, command: SharedCommand): boolean => {
  const { phase } = session
  switch (command.kind) {
    case 'next-step':
      return phase.kind === 'practice'
    case 'begin-neutral-talk':
      return phase.kind === 'baseline' && mayChat(state, session)
    case 'begin-talk':
      return phase.kind === 'baseline' || phase.kind === 'neutral-talk'
    case 'pause':
      return isTalking(phase)
    case 'breathe':
      return phase.kind === 'talk'
    case 'end-breather':
      return phase.kind === 'breather'
    case 'two-more':
    case 'not-now':
      return phase.kind === 'proposed'
    case 'extend':
      return isAway(phase) && phase.extensions < PAUSE_POLICY.mostExtensions
    case 'postpone':
      return isTalking(phase) || isAway(phase) || mayStillPromise(session)
    case 'hide-all':
      return PARTNERS.some((id) => state.partners[id].view !== 'private')
    case 'end':
      return phase.kind !== 'ended'
    case 'leave':
      return phase.kind === 'ended'
    default:
      return command satisfies never
  }
}

/** The only rule for what may be asked for now; buttons and the engine both obey it. */
export const can = (state: EngineState, command: Command): boolean => {
  const between = mayBetween(state, command)
  if (between !== null) return between
  const { session } = state
  if (session === null) return false
  if (isOwn(command)) return mayOwn(state, session, command)
  return mayBoth(state, session, command as SharedCommand)
}

/**
 * Every command but the beginning, which needs more than a button knows, and the judging of a prompt: whether somebody
 * has judged is for their own eyes (`ownLook`). What it carries does not matter here.
 */
const BUTTONS: readonly Command[] = [
  { kind: 'next-step' },
  { kind: 'begin-neutral-talk' },
  { kind: 'begin-talk' },
  { kind: 'pause', returnAt: null },
  { kind: 'breathe' },
  { kind: 'end-breather' },
  { kind: 'hide-all' },
  { kind: 'two-more' },
  { kind: 'not-now' },
  { kind: 'extend' },
  { kind: 'postpone', returnAt: epochMs(0) },
  { kind: 'end' },
  { kind: 'leave' },
  { kind: 'move-promise', returnAt: epochMs(0) },
  { kind: 'drop-promise' },
  { kind: 'check-hearts', mover: 'a' },
  { kind: 'stop-check' },
  ...PARTNERS.flatMap((partner): Command[] => [
    { kind: 'ask-pause', partner },
    { kind: 'moved', partner },
    { kind: 'mark', partner },
    { kind: 'show', partner, view: 'water' },
    { kind: 'stop-recording', partner, keep: false },
    { kind: 'record-again', partner },
    { kind: 'company', partner, wants: true },
    { kind: 'ready', partner },
    { kind: 'tell-readiness', partner, value: 0 },
    { kind: 'write-words', partner, words: NO_WORDS },
  ]),
]

/** The keys of the commands that are allowed now. */
export const allowedCommands = (state: EngineState): readonly CommandKey[] => {
  const keys = BUTTONS.filter((command) => can(state, command)).map(commandKey)
  return state.session === null ? ['begin', ...keys] : keys
}
