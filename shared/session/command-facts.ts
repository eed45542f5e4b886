import type { Instant } from '../clock.ts'
import type { Known } from '../flooding/personal.ts'
import { PAUSE_POLICY, POLICY_VERSION } from '../flooding/policy.ts'
import { PARTNERS, type PartnerId } from '../partners.ts'
import { after, type EpochMs, MINUTE } from '../units.ts'
import { type Command, returnTime } from './commands.ts'
import type { CoupleFact, FactEntry, PartnerFact } from './facts.ts'
import { type EngineState, FRESH_PARTNER, type Phase } from './state.ts'

/** What was shown and pressed is what is promised, though a minute may have turned in between. */
const promisedTime = (shown: EpochMs | null, exact: EpochMs): EpochMs =>
  shown !== null && Math.abs(shown - exact) <= MINUTE ? shown : exact

const couple = (at: Instant, fact: CoupleFact): FactEntry => ({ stream: 'couple', at, fact })
const own = (partner: PartnerId, at: Instant, fact: PartnerFact): FactEntry => ({
  stream: partner,
  at,
  fact,
})

const isAnythingKnown = ({ rests, offsetBpm }: Known): boolean =>
  rests.length > 0 || offsetBpm !== 0

const begin = (state: EngineState, command: Command & { kind: 'begin' }, at: Instant) => {
  const { kind: _, known, ...begun } = command
  // Simulated hearts bring straps of their own.
  const links = PARTNERS.flatMap((partner) => {
    const { link, told } = command.simulated ? FRESH_PARTNER : state.partners[partner]
    const linked = own(partner, at, { kind: 'link', link })
    return told === null
      ? [linked]
      : [linked, own(partner, at, { kind: 'strap-told', readings: told })]
  })
  const people = PARTNERS.filter((partner) => isAnythingKnown(known[partner])).map((partner) =>
    own(partner, at, { kind: 'person-known', ...known[partner] }),
  )
  return [
    couple(at, { kind: 'session-begun', policy: POLICY_VERSION, ...begun }),
    ...links,
    ...people,
  ]
}

/**
 * Whose heart was elevated and no more when they paused of themselves: Ebb was late for them (science 8.5). Whoever
 * pressed *Pause*, it is told from the own heart alone; after *I'm flooding* it is the heart of whoever said so.
 */
const pausedWhileElevated = ({ partners }: EngineState, phase: Phase): readonly PartnerId[] =>
  PARTNERS.filter((id) => {
    const { detector, asked } = partners[id]
    const elevated = detector.known && detector.arousal === 'elevated'
    return elevated && (phase.kind === 'talk' || asked)
  })

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
    case 'begin-neutral-talk':
      return [couple(at, { kind: 'neutral-talk-begun' })]
    case 'begin-talk':
      return [couple(at, { kind: 'talk-begun' })]
    case 'pause': {
      const returnAt = promisedTime(command.returnAt, returnTime(at.wall, options.pauseLength))
      const early = pausedWhileElevated(state, phase)
      return [
        ...early.map((partner) => own(partner, at, { kind: 'paused-while-elevated' })),
        couple(at, { kind: 'pause-begun', returnAt }),
      ]
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
    case 'judge-prompt':
      return [own(command.partner, at, { kind: 'prompt-judged', answer: command.answer })]
    case 'leave':
    case 'check-hearts':
    case 'stop-check':
      return []
    default:
      return command satisfies never
  }
}
