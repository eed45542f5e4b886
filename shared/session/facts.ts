import type { Instant } from '../clock.ts'
import type { Baseline } from '../flooding/baseline.ts'
import type { FloodReason } from '../flooding/detector.ts'
import type { Known, PromptAnswer } from '../flooding/personal.ts'
import type { Sensitivity } from '../flooding/policy.ts'
import type { PartnerId, PerPartner } from '../partners.ts'
import type { Practice } from '../practice/practices.ts'
import type { Link } from '../straps/link.ts'
import type { StrapReadings } from '../straps/strap-readings.ts'
import type { EpochMs, Millis, SessionMs } from '../units.ts'
import type { OwnView } from './consent.ts'
import type { OwnWords, QuestionAnswers } from './own-words.ts'

/** What a session was begun with. */
export type SessionOptions = {
  /** One person alone, on seat a. */
  readonly solo: boolean
  readonly simulated: boolean
  readonly sensitivity: Sensitivity
  readonly pauseLength: Millis
  /** What is practised on a calm day; null where this is a talk. */
  readonly practice: Practice | null
}

/** Facts of the couple: when they talked, paused, promised, returned. No body in them, and no cause by name. */
export type CoupleFact =
  | ({
      readonly kind: 'session-begun'
      readonly id: string
      readonly policy: number
      /** Whose own stream is written from the beginning. */
      readonly recorded: PerPartner<boolean>
      /** The talk that was left with a promise to come back, where this is the coming back; null for a new one. */
      readonly returnOf: string | null
    } & SessionOptions)
  /** It was recorded elsewhere, or elsewhen, and brought in then; `dated`: when it was is known. */
  | { readonly kind: 'brought-in'; readonly broughtAt: EpochMs; readonly dated: boolean }
  | { readonly kind: 'session-resumed'; readonly policy: number }
  /** A practice goes on to the step at this place of its steps. */
  | { readonly kind: 'practice-step-begun'; readonly place: number }
  | { readonly kind: 'neutral-talk-begun' }
  | { readonly kind: 'talk-begun' }
  | { readonly kind: 'pause-proposed'; readonly cause: ProposalCause }
  | { readonly kind: 'proposal-answered'; readonly answer: 'two-more' | 'not-now' }
  | { readonly kind: 'repeat-dropped' }
  /** A minute of breath, in the middle of the talk. */
  | { readonly kind: 'breather-begun' }
  | { readonly kind: 'breather-over' }
  | { readonly kind: 'pause-begun'; readonly returnAt: EpochMs }
  | { readonly kind: 'pause-extended'; readonly returnAt: EpochMs }
  | { readonly kind: 'reminder-given' }
  | { readonly kind: 'ready'; readonly partner: PartnerId }
  | { readonly kind: 'return-begun'; readonly early: boolean }
  | { readonly kind: 'talk-resumed' }
  /** "Not today": the talk waits until then; its end follows. */
  | { readonly kind: 'postponed'; readonly returnAt: EpochMs }
  /** A partner's own stream is not written any more; unless `kept`, nothing of it is left in this session. */
  | { readonly kind: 'recording-stopped'; readonly partner: PartnerId; readonly kept: boolean }
  | { readonly kind: 'recording-resumed'; readonly partner: PartnerId }
  | { readonly kind: 'session-ended'; readonly reason: 'asked' | 'interrupted' }

export type ProposalCause = 'automatic' | 'asked' | 'repeated'

/** Facts of one partner, in that partner's own stream. */
export type PartnerFact =
  | { readonly kind: 'link'; readonly link: Link }
  /** What the strap on this seat tells of itself. */
  | { readonly kind: 'strap-told'; readonly readings: StrapReadings }
  | ({ readonly kind: 'person-known' } & Known)
  | { readonly kind: 'baseline-set'; readonly baseline: Baseline }
  /** Today's rest lies well above the earlier ones. For its owner's eyes only. */
  | { readonly kind: 'arrived-high' }
  /** What speaking alone does, above rest. */
  | { readonly kind: 'speaking-learnt'; readonly riseBpm: number }
  | {
      readonly kind: 'flood-detected'
      readonly reason: FloodReason
      readonly bpm: number
      /** 0 to 1, for its owner's eyes only; nothing is decided by it. */
      readonly confidence: number
    }
  | { readonly kind: 'flood-ended' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'asked-for-pause' }
  | { readonly kind: 'moved' }
  /** The two paused by themselves while this heart was elevated and no more. */
  | { readonly kind: 'paused-while-elevated' }
  /** What of the own body the screen may show that both see. */
  | { readonly kind: 'own-view'; readonly view: OwnView }
  /** Company in the pause; it comes about where both wish it. */
  | { readonly kind: 'company-wished'; readonly wants: boolean }
  /** How ready to come back, 0 to 10. */
  | { readonly kind: 'readiness-told'; readonly value: number }
  | { readonly kind: 'marked' }
  /** Own words after the talk; the last ones hold. */
  | { readonly kind: 'own-words'; readonly words: OwnWords }
  /** What this partner says afterwards of the first automatic prompt they have not yet judged. */
  | { readonly kind: 'prompt-judged'; readonly answer: PromptAnswer }
  /** What this partner says, looking back, of a flood that was detected; of several words on one, the last holds. */
  | ({ readonly kind: 'episode-judged' } & EpisodeJudgement)

  /** The two questions of a review, answered; the last answers hold. */
  | { readonly kind: 'questions-answered'; readonly answers: QuestionAnswers }

/** `struck`: it was none; `confirmed`: it was one; `open`: what was said before is taken back. */
export const EPISODE_VERDICTS = ['struck', 'confirmed', 'open'] as const
export type EpisodeVerdict = (typeof EPISODE_VERDICTS)[number]

export type EpisodeJudgement = {
  /** When the flood was detected, which is what it is told by. */
  readonly onsetAt: SessionMs
  readonly verdict: EpisodeVerdict
  /** When it began, by its owner's own word; null leaves it at the detection. */
  readonly beganAt: SessionMs | null
}

/** What goes into the journal: a decision or command as a fact, or the bytes a strap sent. */
export type CoupleEntry = {
  readonly stream: 'couple'
  readonly at: Instant
  readonly fact: CoupleFact
}
export type PartnerEntry = {
  readonly stream: PartnerId
  readonly at: Instant
  readonly fact: PartnerFact
}
export type PacketEntry = {
  readonly stream: PartnerId
  readonly at: Instant
  /** When it reached the antenna; `at` is when the engine took it. */
  readonly arrivedAt: SessionMs
  readonly packet: Uint8Array
}
export type FactEntry = CoupleEntry | PartnerEntry
export type Entry = FactEntry | PacketEntry

export const isPacket = (entry: Entry): entry is PacketEntry => 'packet' in entry
export const isCoupleEntry = (entry: FactEntry): entry is CoupleEntry => entry.stream === 'couple'
