import type { Instant } from '../clock.ts'
import { baselineShare } from '../flooding/baseline.ts'
import { PAUSE_POLICY } from '../flooding/policy.ts'
import { neutralShare } from '../flooding/speaking.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import type { UnknownReason } from '../signal/level.ts'
import type { Link } from '../straps/link.ts'
import { type EpochMs, type Millis, millis, SECOND, type SessionMs } from '../units.ts'
import { allowedCommands, type CommandKey, returnTime } from './commands.ts'
import { marginsFor } from './observe.ts'
import type { EngineState, PartnerState, Phase, Session } from './state.ts'
import { type StrapNote, strapNotes } from './strap-notes.ts'
import { type HeartCheckView, heartCheckView } from './whose-heart.ts'

/**
 * What the window is told. One screen is seen by two people, so nothing here tells one partner's body: no level, no
 * state, no cause by name (one-screen). The one exception is `water`, and only simulated hearts have one so far.
 */
export type LiveSnapshot = {
  readonly at: Instant
  readonly phase: PhaseView
  readonly simulated: boolean
  readonly seats: PerPartner<SeatView>
  /** "Whose heart is this?", between talks; null where it was not asked. */
  readonly heartCheck: HeartCheckView | null
  readonly listening: Listening
  readonly allowed: readonly CommandKey[]
  /** Own water where its owner shows it: 0 is the own rest, 1 the level a flood needs; `null` inside is "can't tell". */
  readonly water: PerPartner<number | null> | null
}

export type PhaseView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'baseline'; readonly since: EpochMs }
  | {
      readonly kind: 'neutral-talk'
      /** How far its two minutes have gone, 0 to 1. */
      readonly share: number
    }
  | { readonly kind: 'talk'; readonly since: EpochMs; readonly begun: SessionMs }
  | { readonly kind: 'proposed'; readonly begun: SessionMs; readonly returnAt: EpochMs }
  | {
      readonly kind: 'pause'
      readonly since: EpochMs
      readonly returnAt: EpochMs
      readonly extensionsLeft: number
      /** The return is near: said in words as well as with a sound. */
      readonly soon: boolean
      readonly moved: boolean
    }
  | { readonly kind: 'return'; readonly promised: EpochMs; readonly early: boolean }
  | {
      readonly kind: 'ended'
      readonly length: Millis
      readonly pauses: number
    }

export type SeatView = {
  readonly link: Link
  /** Why this strap cannot be read, once it has lasted long enough to be worth a word; null while all is well. */
  readonly trouble: UnknownReason | null
  readonly strap: StrapView
  readonly rest: RestView
  readonly ready: boolean
}

/** What the strap told of itself, and what is good to know of it. All texts are untrusted. */
export type StrapView = {
  /** Percent; null where it does not tell. */
  readonly battery: number | null
  readonly maker: string | null
  readonly model: string | null
  readonly notes: readonly StrapNote[]
}

/** How far the resting level has come: stages and shares, never a rate. */
export type RestView =
  | { readonly kind: 'none' }
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'capturing'; readonly share: number }
  | { readonly kind: 'found' }

export type Listening =
  | { readonly kind: 'listening' }
  | { readonly kind: 'cannot-tell'; readonly reason: UnknownReason | 'no-rest' }

/** Words about a strap come after this much trouble (numbers: "no data from the strap" after 10 s). */
const WORTH_A_WORD = 10 * SECOND

const troubleOf = (partner: PartnerState, at: Instant): UnknownReason | null => {
  const { level, unknownSince } = partner
  if (level.kind === 'known' || partner.link.kind === 'none') return null
  if (partner.link.kind !== 'live') return level.reason === 'no-strap' ? null : level.reason
  return unknownSince !== null && at.mono - unknownSince >= WORTH_A_WORD ? level.reason : null
}

const restOf = (partner: PartnerState, session: Session | null): RestView => {
  const { baseline, progress } = partner
  if (session === null) return { kind: 'none' }
  // How good it is, or whether prompts may rest on it, would tell a body: that is for its owner's eyes.
  if (baseline !== null) return { kind: 'found' }
  if (partner.link.kind === 'none') return { kind: 'none' }
  return { kind: progress.stage, share: baselineShare(progress) }
}

const strapOf = (partner: PartnerState, at: Instant): StrapView => {
  const { battery = null, maker = null, model = null } = partner.told ?? {}
  return { battery, maker, model, notes: strapNotes(partner, at.mono) }
}

const isReady = (phase: Phase | undefined, partner: PartnerId): boolean =>
  (phase?.kind === 'pause' || phase?.kind === 'return') && phase.ready[partner]

const listeningOf = (state: EngineState, at: Instant): Listening => {
  const { session } = state
  const worn = PARTNERS.map((id) => state.partners[id]).filter((own) => own.link.kind !== 'none')
  if (session === null || worn.length === 0) return { kind: 'cannot-tell', reason: 'no-strap' }
  for (const partner of worn) {
    const reason = troubleOf(partner, at)
    if (reason !== null) return { kind: 'cannot-tell', reason }
    if (marginsFor(partner, session) === null) return { kind: 'cannot-tell', reason: 'no-rest' }
  }
  return { kind: 'listening' }
}

const waterOf = (partner: PartnerState, session: Session): number | null => {
  const margins = marginsFor(partner, session)
  if (margins === null || partner.level.kind === 'unknown') return null
  const { baselineBpm, floodFromBpm } = margins
  return (partner.level.bpm - baselineBpm) / (floodFromBpm - baselineBpm)
}

const viewOf = (session: Session | null, at: Instant): PhaseView => {
  if (session === null) return { kind: 'idle' }
  const { phase, options, pauses } = session
  const begun = session.talkBegun ?? session.begun
  switch (phase.kind) {
    case 'baseline':
      return { kind: 'baseline', since: phase.since.wall }
    case 'neutral-talk':
      return { kind: 'neutral-talk', share: neutralShare((at.mono - phase.since.mono) / SECOND) }
    case 'talk':
      return { kind: 'talk', since: phase.since.wall, begun: begun.mono }
    case 'proposed': {
      const returnAt = returnTime(at.wall, options.pauseLength)
      return { kind: 'proposed', begun: begun.mono, returnAt }
    }
    case 'pause': {
      const { since, returnAt, extensions, reminded } = phase
      const extensionsLeft = PAUSE_POLICY.mostExtensions - extensions
      const moved = extensions > 0
      return { kind: 'pause', since: since.wall, returnAt, extensionsLeft, soon: reminded, moved }
    }
    case 'return':
      return { kind: 'return', promised: phase.promised, early: phase.early }
    case 'ended': {
      const length = millis(phase.since.mono - begun.mono)
      return { kind: 'ended', length, pauses }
    }
    default:
      return phase satisfies never
  }
}

/** What the window may know at `at`. */
export const snapshotOf = (state: EngineState, at: Instant): LiveSnapshot => {
  const { session, partners } = state
  const simulated = session?.options.simulated ?? false
  return {
    at,
    phase: viewOf(session, at),
    simulated,
    seats: perPartner((id) => ({
      link: partners[id].link,
      trouble: troubleOf(partners[id], at),
      strap: strapOf(partners[id], at),
      rest: restOf(partners[id], session),
      ready: isReady(session?.phase, id),
    })),
    heartCheck: state.heartCheck && heartCheckView(state.heartCheck, at.mono),
    listening: listeningOf(state, at),
    allowed: allowedCommands(state),
    water:
      simulated && session !== null ? perPartner((id) => waterOf(partners[id], session)) : null,
  }
}
