import type { Instant } from '../clock.ts'
import type { Known } from '../flooding/personal.ts'
import { PAUSE_POLICY, POLICY_VERSION } from '../flooding/policy.ts'
import { PARTNERS, type PartnerId, perPartner } from '../partners.ts'
import { after, type EpochMs } from '../units.ts'
import type { Command } from './commands.ts'
import type { CoupleFact, FactEntry, PartnerFact } from './facts.ts'
import { promisable, returnTime } from './promise.ts'
import {
  type EngineState,
  FRESH_PARTNER,
  type PartnerState,
  type Phase,
  present,
  type Session,
} from './state.ts'

/** What was shown or chosen is what is promised, though a minute may have turned in between; what is over by now is not. */
const promisedTime = (shown: EpochMs | null, exact: EpochMs, now: EpochMs): EpochMs =>
  shown !== null && shown > now ? promisable(shown, now) : exact

const couple = (at: Instant, fact: CoupleFact): FactEntry => ({ stream: 'couple', at, fact })
const own = (partner: PartnerId, at: Instant, fact: PartnerFact): FactEntry => ({
  stream: partner,
  at,
  fact,
})

const isAnythingKnown = ({ rests, offsetBpm, heartPrompts }: Known): boolean =>
  rests.length > 0 || offsetBpm !== 0 || !heartPrompts

const strapFacts = ({ link, told }: PartnerState): readonly PartnerFact[] =>
  told === null
    ? [{ kind: 'link', link }]
    : [
        { kind: 'link', link },
        { kind: 'strap-told', readings: told },
      ]

const knownFacts = (known: Known): readonly PartnerFact[] =>
  isAnythingKnown(known) ? [{ kind: 'person-known', ...known }] : []

const begin = (state: EngineState, command: Command & { kind: 'begin' }, at: Instant) => {
  const { kind: _, known, consent, ...begun } = command
  const isIn = (id: PartnerId): boolean => present({ options: command }).includes(id)
  const recorded = perPartner((id) => consent[id].record && isIn(id))
  // A demonstration is no coming back, nor is a practice.
  const isTalk = !command.simulated && command.practice === null
  const returnOf = isTalk ? (state.promise?.sessionId ?? null) : null
  const people = PARTNERS.flatMap((partner) => {
    // Simulated hearts bring straps of their own.
    const seat = command.simulated ? FRESH_PARTNER : state.partners[partner]
    // Who takes no part shows nothing, whatever they said another day.
    const live = isIn(partner) ? consent[partner].live : 'private'
    const facts: readonly PartnerFact[] = [
      ...strapFacts(seat),
      ...knownFacts(known[partner]),
      ...(live === 'private' ? [] : [{ kind: 'own-view', view: live } as const]),
    ]
    return facts.map((fact) => own(partner, at, fact))
  })
  const first = { kind: 'session-begun', policy: POLICY_VERSION, recorded, returnOf } as const
  return [couple(at, { ...first, ...begun }), ...people]
}

/** All that is true of a partner now and that a replay would have to know, where their stream is written again. */
const stillTrue = (partner: PartnerState): readonly PartnerFact[] => {
  const { known, baseline, arrivedHigh, speakingBpm, view } = partner
  return [
    ...strapFacts(partner),
    ...knownFacts(known),
    ...(baseline === null ? [] : [{ kind: 'baseline-set', baseline } as const]),
    ...(arrivedHigh ? [{ kind: 'arrived-high' } as const] : []),
    ...(speakingBpm === null ? [] : [{ kind: 'speaking-learnt', riseBpm: speakingBpm } as const]),
    ...(view === 'private' ? [] : [{ kind: 'own-view', view } as const]),
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

type Asked<K extends Command['kind']> = Extract<Command, { readonly kind: K }>

const pause = (
  state: EngineState,
  { phase, options }: Session,
  command: Asked<'pause'>,
  at: Instant,
): readonly FactEntry[] => {
  const exact = returnTime(at.wall, options.pauseLength)
  const returnAt = promisedTime(command.returnAt, exact, at.wall)
  return [
    ...pausedWhileElevated(state, phase).map((partner) =>
      own(partner, at, { kind: 'paused-while-elevated' }),
    ),
    couple(at, { kind: 'pause-begun', returnAt }),
  ]
}

/** In the pause the promise moves by ten minutes; at the return ten more begin now. */
const extend = ({ phase }: Session, at: Instant): CoupleFact => {
  const returnAt =
    phase.kind === 'pause'
      ? after(phase.returnAt, PAUSE_POLICY.extension)
      : returnTime(at.wall, PAUSE_POLICY.extension)
  return { kind: 'pause-extended', returnAt }
}

/** The step that follows, or the end after the last. */
export const stepAfter = ({ phase, options }: Session): CoupleFact => {
  const place = phase.kind === 'practice' ? phase.place + 1 : 0
  return place < (options.practice?.steps.length ?? 0)
    ? { kind: 'practice-step-begun', place }
    : { kind: 'session-ended', reason: 'asked' }
}

const postpone = ({ phase }: Session, command: Asked<'postpone'>, at: Instant) => {
  const returnAt = promisable(command.returnAt, at.wall)
  const postponed = couple(at, { kind: 'postponed', returnAt })
  const ended = couple(at, { kind: 'session-ended', reason: 'asked' })
  return phase.kind === 'ended' ? [postponed] : [postponed, ended]
}

/** The facts a command that `can` allows makes true, in order. */
export const factsOf = (
  state: EngineState,
  command: Command,
  at: Instant,
): readonly FactEntry[] => {
  if (command.kind === 'begin') return begin(state, command, at)
  const { session } = state
  if (session === null) return []
  if ('partner' in command) return ownFactsOf(state, command, at)
  switch (command.kind) {
    case 'next-step':
      return [couple(at, stepAfter(session))]
    case 'begin-neutral-talk':
      return [couple(at, { kind: 'neutral-talk-begun' })]
    case 'begin-talk':
      return [couple(at, { kind: 'talk-begun' })]
    case 'pause':
      return pause(state, session, command, at)
    case 'breathe':
      return [couple(at, { kind: 'breather-begun' })]
    case 'end-breather':
      return [couple(at, { kind: 'breather-over' })]
    case 'two-more':
    case 'not-now':
      return [couple(at, { kind: 'proposal-answered', answer: command.kind })]
    case 'extend':
      return [couple(at, extend(session, at))]
    case 'postpone':
      return postpone(session, command, at)
    case 'hide-all':
      return PARTNERS.filter((id) => state.partners[id].view !== 'private').map((id) =>
        own(id, at, { kind: 'own-view', view: 'private' }),
      )
    case 'end':
      return [couple(at, { kind: 'session-ended', reason: 'asked' })]
    case 'leave':
    case 'check-hearts':
    case 'stop-check':
    case 'move-promise':
    case 'drop-promise':
      return []
    default:
      return command satisfies never
  }
}

/** The facts of a command that is one partner's. */
const ownFactsOf = (
  state: EngineState,
  command: Extract<Command, { readonly partner: PartnerId }>,
  at: Instant,
): readonly FactEntry[] => {
  const { partner } = command
  const mine = (fact: PartnerFact): FactEntry => own(partner, at, fact)
  switch (command.kind) {
    case 'ask-pause':
      return [
        mine({ kind: 'asked-for-pause' }),
        couple(at, { kind: 'pause-proposed', cause: 'asked' }),
      ]
    case 'moved':
      return [mine({ kind: 'moved' })]
    case 'mark':
      return [mine({ kind: 'marked' })]
    case 'show':
      return [mine({ kind: 'own-view', view: command.view })]
    case 'company':
      return [mine({ kind: 'company-wished', wants: command.wants })]
    case 'ready':
      return [couple(at, { kind: 'ready', partner })]
    case 'tell-readiness':
      return [mine({ kind: 'readiness-told', value: command.value })]
    case 'stop-recording':
      return [couple(at, { kind: 'recording-stopped', partner, kept: command.keep })]
    case 'record-again':
      return [
        couple(at, { kind: 'recording-resumed', partner }),
        ...stillTrue(state.partners[partner]).map(mine),
      ]
    case 'judge-prompt':
      return [mine({ kind: 'prompt-judged', answer: command.answer })]
    case 'write-words':
      return [mine({ kind: 'own-words', words: command.words })]
    default:
      return command satisfies never
  }
}
