import type { Instant } from '../clock.ts'
import { baselineShare } from '../flooding/baseline.ts'
import { type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import type { UnknownReason } from '../signal/level.ts'
import type { Link } from '../straps/link.ts'
import { type EpochMs, SECOND } from '../units.ts'
import { allowedCommands } from './can.ts'
import type { CommandKey } from './commands.ts'
import type { OwnView, Recording } from './consent.ts'
import { drawnLines, linesFor } from './observe.ts'
import { type PhaseView, phaseView } from './phase-view.ts'
import {
  type EngineState,
  hasHeart,
  type PartnerState,
  type Phase,
  present,
  type Session,
} from './state.ts'
import { type StrapNote, strapNotes } from './strap-notes.ts'
import { type HeartCheckView, heartCheckView } from './whose-heart.ts'

/**
 * What the window is told. One screen is seen by two people, so nothing here tells one partner's body: no level, no
 * state, no cause by name (one-screen). The one exception is a seat's `own`, where its owner lets it be seen.
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
  /** One person alone, on seat a. */
  readonly solo: boolean
  /** A time to come back that outlives its talk: between talks it is the first thing to be seen. */
  readonly promise: { readonly returnAt: EpochMs; readonly isDue: boolean } | null
}

/** An own body, as its owner lets it be seen. */
export type OwnBody = {
  readonly view: Exclude<OwnView, 'private'>
  /** 0 is the own rest, 1 the level a flood needs; null is "can't tell". */
  readonly level: number | null
  /** Only where its owner wants the number, too; null is "can't tell". */
  readonly bpm: number | null
}

export type SeatView = {
  readonly link: Link
  /** Why this strap cannot be read, once it has lasted long enough to be worth a word; null while all is well. */
  readonly trouble: UnknownReason | null
  readonly strap: StrapView
  readonly rest: RestView
  readonly ready: boolean
  /** Null as long as its owner keeps it private. */
  readonly own: OwnBody | null
  /** Whether this seat's own stream is written; null between talks. */
  readonly recording: Recording | null
  /** Whether a strap is, or was in this session, on this seat: without one, nothing of a heart is recorded. */
  readonly hasHeart: boolean
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
  const { level, unknownSince, link } = partner
  if (link.kind === 'none') return null
  // The level is as old as the last tick; until the next one it knows nothing of a link that has gone since.
  if (link.kind !== 'live') return link.kind
  if (level.kind === 'known') return null
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
  const worn = (session === null ? [] : present(session))
    .map((id) => state.partners[id])
    .filter(({ link }) => link.kind !== 'none')
  if (session === null || worn.length === 0) return { kind: 'cannot-tell', reason: 'no-strap' }
  for (const partner of worn) {
    const reason = troubleOf(partner, at)
    if (reason !== null) return { kind: 'cannot-tell', reason }
    // Whether a heart may prompt is nobody's business: one that never does is spoken of as any other.
    if (linesFor(partner, session) === null) return { kind: 'cannot-tell', reason: 'no-rest' }
  }
  return { kind: 'listening' }
}

const waterOf = (partner: PartnerState, session: Session): number | null => {
  const lines = drawnLines(partner, session)
  if (lines === null || partner.level.kind === 'unknown') return null
  const { baselineBpm, floodFromBpm } = lines
  return (partner.level.bpm - baselineBpm) / (floodFromBpm - baselineBpm)
}

const ownBody = (partner: PartnerState, session: Session): OwnBody | null => {
  const { view, level, link } = partner
  // Simulated hearts are nobody's.
  const shown = session.options.simulated && view === 'private' ? 'water' : view
  if (shown === 'private' || link.kind === 'none') return null
  const bpm = shown === 'chart' && level.kind === 'known' ? Math.round(level.bpm) : null
  return { view: shown, level: waterOf(partner, session), bpm }
}

/** What the window may know at `at`. */
export const snapshotOf = (state: EngineState, at: Instant): LiveSnapshot => {
  const { session, partners } = state
  return {
    at,
    phase: phaseView(session, at),
    simulated: session?.options.simulated ?? false,
    solo: session?.options.solo ?? false,
    seats: perPartner((id) => ({
      link: partners[id].link,
      trouble: troubleOf(partners[id], at),
      strap: strapOf(partners[id], at),
      rest: restOf(partners[id], session),
      ready: isReady(session?.phase, id),
      own: session && ownBody(partners[id], session),
      recording: session?.recording[id] ?? null,
      hasHeart: hasHeart(partners[id]),
    })),
    heartCheck: state.heartCheck && heartCheckView(state.heartCheck, at.mono),
    listening: listeningOf(state, at),
    allowed: allowedCommands(state),
    promise: state.promise && {
      returnAt: state.promise.returnAt,
      isDue: at.wall >= state.promise.returnAt,
    },
  }
}
