import type { Instant } from '../clock.ts'
import {
  type Baseline,
  type BaselineProgress,
  NO_BASELINE_YET,
  type TalkLevels,
} from '../flooding/baseline.ts'
import { CALM, type Detector } from '../flooding/detector.ts'
import { type Known, NOTHING_KNOWN } from '../flooding/personal.ts'
import type { NeutralLevels } from '../flooding/speaking.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import type { PracticeStep } from '../practice/practices.ts'
import { type Level, unknownLevel } from '../signal/level.ts'
import { SILENCE, type Signal } from '../signal/signal.ts'
import { type Link, NO_LINK, type StrapIdentity } from '../straps/link.ts'
import type { StrapReadings } from '../straps/strap-readings.ts'
import type { EpochMs, Millis, SessionMs } from '../units.ts'
import type { OwnView, Recording } from './consent.ts'
import type { ProposalCause, SessionOptions } from './facts.ts'
import type { OwnWords } from './own-words.ts'
import type { StandingPromise } from './promise.ts'
import type { TakenPause } from './taken-pauses.ts'
import type { HeartCheck } from './whose-heart.ts'

/** Where the two are. One at a time, and each carries only what it needs. */
export type Phase =
  | { readonly kind: 'baseline'; readonly since: Instant }
  /** Two minutes of everyday chat: what speaking alone does. */
  | { readonly kind: 'neutral-talk'; readonly since: Instant }
  | { readonly kind: 'talk'; readonly since: Instant }
  /** Practising; `since` is when the step at this place began. */
  | { readonly kind: 'practice'; readonly since: Instant; readonly place: number }
  | { readonly kind: 'proposed'; readonly since: Instant; readonly cause: ProposalCause }
  /** A minute of breath in the middle of the talk. */
  | { readonly kind: 'breather'; readonly since: Instant }
  | {
      readonly kind: 'pause'
      readonly since: Instant
      /** The promise: an instant of the wall clock, never a countdown. */
      readonly returnAt: EpochMs
      /** As it was chosen, in full minutes, whatever was added since. */
      readonly length: Millis
      readonly extensions: number
      readonly reminded: boolean
      readonly ready: PerPartner<boolean>
      readonly company: PerPartner<boolean>
    }
  | {
      readonly kind: 'return'
      readonly since: Instant
      /** When the pause began that this return ends. */
      readonly pausedSince: Instant
      readonly promised: EpochMs
      readonly length: Millis
      readonly extensions: number
      readonly early: boolean
      readonly ready: PerPartner<boolean>
    }
  | { readonly kind: 'ended'; readonly since: Instant }

/** What governs automatic prompts. */
export type Prompting = {
  readonly used: number
  readonly quietUntil: SessionMs | null
  /** When "two more minutes" are over. */
  readonly repeatAt: SessionMs | null
}

export type Session = {
  readonly id: string
  readonly begun: Instant
  /** When the two began to talk, after the rest; null until then. */
  readonly talkBegun: Instant | null
  readonly options: SessionOptions
  readonly phase: Phase
  readonly prompting: Prompting
  /** Oldest first. */
  readonly pauses: readonly TakenPause[]
  /** The last pause was come back from, and the talk went on. */
  readonly resumed: boolean
  readonly recording: PerPartner<Recording>
  /** Whether any of it is written: of a practice nothing is where nobody lets theirs be. */
  readonly kept: boolean
  /** The talk this is the coming back to; null for a new one. */
  readonly returnOf: string | null
  /** "Not today": when the two come back to this talk; null where nothing was promised. */
  readonly promisedAt: EpochMs | null
  /** How many of its automatic prompts each has judged, after the end. */
  readonly judged: PerPartner<number>
}

/** Everything about one partner's body and strap; only that partner's packets and facts ever change it. */
export type PartnerState = {
  readonly link: Link
  /** The strap whose heart all of this is; another strap begins anew. */
  readonly worn: StrapIdentity | null
  /** What that strap tells of itself. */
  readonly told: StrapReadings | null
  readonly signal: Signal
  /** The level at the last whole second, and since when it has been unknown. */
  readonly level: Level
  readonly unknownSince: SessionMs | null
  readonly progress: BaselineProgress
  readonly baseline: Baseline | null
  /** Arrived with a rest well above the earlier ones; for their own eyes. */
  readonly arrivedHigh: boolean
  readonly neutralLevels: NeutralLevels
  /** What speaking alone adds to that rest, bpm; null where it was not learnt. */
  readonly speakingBpm: number | null
  readonly talkLevels: TalkLevels
  /** The first good levels of a practice, bpm: where its owner began. */
  readonly startLevels: readonly number[]
  /** The last good levels of this pause, bpm, newest last: what the own body at the return is told from. */
  readonly pauseLevels: readonly number[]
  /** How ready to come back from this pause, 0 to 10; null until told. For its owner alone, as the words are. */
  readonly readiness: number | null
  /** Own words of this session as they were kept last. */
  readonly words: OwnWords | null
  readonly view: OwnView
  /** What earlier talks tell of this person; nothing in this talk changes it. */
  readonly known: Known
  readonly detector: Detector
  /** The present flood has had its one automatic prompt. */
  readonly prompted: boolean
  /** Pressed "I'm flooding" and has not paused since. */
  readonly asked: boolean
}

/** Whether something of a heart is, was or may at any moment be heard on this seat in this session. */
export const hasHeart = ({ link, worn }: PartnerState): boolean =>
  link.kind !== 'none' || worn !== null

export type EngineState = {
  /** The last whole second that was looked at, on the session clock. */
  readonly lookedAt: SessionMs | null
  readonly partners: PerPartner<PartnerState>
  readonly session: Session | null
  /** A time to come back that outlives its talk; kept beside the journal. */
  readonly promise: StandingPromise | null
  /** Between talks only, and never in the journal. */
  readonly heartCheck: HeartCheck | null
}

export const FRESH_PARTNER: PartnerState = {
  link: NO_LINK,
  worn: null,
  told: null,
  signal: SILENCE,
  level: unknownLevel('no-strap'),
  unknownSince: null,
  progress: NO_BASELINE_YET,
  baseline: null,
  arrivedHigh: false,
  neutralLevels: [],
  speakingBpm: null,
  talkLevels: [],
  startLevels: [],
  pauseLevels: [],
  readiness: null,
  words: null,
  view: 'private',
  known: NOTHING_KNOWN,
  detector: CALM,
  prompted: false,
  asked: false,
}

export const IDLE: EngineState = {
  lookedAt: null,
  partners: perPartner(() => FRESH_PARTNER),
  session: null,
  promise: null,
  heartCheck: null,
}

/** Talking, with or without a prompt or a breather on the screen: the phases in which a flood may be found. */
export const isTalking = (phase: Phase): boolean =>
  phase.kind === 'talk' || phase.kind === 'proposed' || phase.kind === 'breather'

const ALONE: readonly PartnerId[] = ['a']

/** Who takes part. */
export const present = ({
  options: { practice, solo },
}: Pick<Session, 'options'>): readonly PartnerId[] => practice?.who ?? (solo ? ALONE : PARTNERS)

/** The step a practice is at; null where none runs. */
export const stepNow = ({ phase, options }: Session): PracticeStep | null =>
  phase.kind === 'practice' ? (options.practice?.steps[phase.place] ?? null) : null

/** Sitting quietly until each heart's rest is learnt. */
export const isLearningRest = (session: Session): boolean =>
  session.phase.kind === 'baseline' || stepNow(session)?.kind === 'rest'

/** A session that has begun and not ended. */
export const isRunning = (state: EngineState): boolean =>
  state.session !== null && state.session.phase.kind !== 'ended'
