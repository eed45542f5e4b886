import {
  effectiveBaseline,
  isUsable,
  stepBaseline,
  stepTalkLevels,
  wantsVariability,
} from '../flooding/baseline.ts'
import { stepDetector } from '../flooding/detector.ts'
import { type Margins, marginsOf } from '../flooding/margins.ts'
import { BASELINE_POLICY, OWN_BODY_S } from '../flooding/policy.ts'
import { stepNeutralLevels } from '../flooding/speaking.ts'
import type { PartnerId } from '../partners.ts'
import { perPartner, withPartner } from '../partners.ts'
import { PRACTICE_POLICY } from '../practice/policy.ts'
import { heartRate15 } from '../signal/heart-rate-15.ts'
import { type Level, unknownLevel } from '../signal/level.ts'
import { lnRmssd60At } from '../signal/ln-rmssd-60.ts'
import { FRESH, isSilent, type Signal, stepSignal } from '../signal/signal.ts'
import { median } from '../signal/statistics.ts'
import { bpm, SECOND, type SessionMs } from '../units.ts'
import {
  type EngineState,
  isLearningRest,
  isTalking,
  type PartnerState,
  type Session,
} from './state.ts'
import { stepHeartCheck } from './whose-heart.ts'

/** The lines this partner's heart is held against for prompts, or null where it is no ground for one. */
export const marginsFor = (partner: PartnerState, session: Session): Margins | null =>
  partner.known.heartPrompts ? linesFor(partner, session) : null

/** A partner's own lines, whether or not this heart may prompt; null where their rest is not known well enough. */
export const linesFor = (partner: PartnerState, session: Session): Margins | null => {
  if (partner.baseline === null) return null
  const { known, speakingBpm } = partner
  const baseline = effectiveBaseline(partner.baseline, known.rests)
  if (!isUsable(baseline)) return null
  return marginsOf(baseline, session.options.sensitivity, speakingBpm, known.offsetBpm)
}

/** The lines a body is drawn against for its owner: those of their rest, in a practice without one where they began. */
export const drawnLines = (partner: PartnerState, session: Session): Margins | null => {
  const lines = linesFor(partner, session)
  if (lines !== null || session.options.practice === null) return lines
  if (partner.startLevels.length < PRACTICE_POLICY.startS) return null
  const began = { bpm: bpm(median(partner.startLevels)), sigma: bpm(BASELINE_POLICY.sigmaMinBpm) }
  return marginsOf({ ...began, lnRmssd: null, quality: 'given' }, 'balanced')
}

const levelOf = (partner: PartnerState, at: SessionMs): Level => {
  switch (partner.link.kind) {
    case 'none':
      return unknownLevel('no-strap')
    case 'connecting':
      return unknownLevel('connecting')
    case 'lost':
      return unknownLevel('lost')
    case 'live':
      return heartRate15(partner.signal, at)
    default:
      return partner.link satisfies never
  }
}

/** lnRMSSD of the last minute, ln ms, of a heart whose level stands on its beats; null where it cannot be told. */
export const lnRmssdOf = ({ level, signal }: PartnerState, at: SessionMs): number | null => {
  if (level.kind === 'unknown' || level.source !== 'rr') return null
  const minute = lnRmssd60At(signal, at)
  return minute.kind === 'known' ? minute.lnMs : null
}

const observeInSession = (partner: PartnerState, session: Session, at: SessionMs): PartnerState => {
  const { phase } = session
  if (phase.kind === 'ended') return partner
  if (isLearningRest(session)) {
    if (partner.baseline !== null) return partner
    const wanted = wantsVariability(partner.progress, at / SECOND)
    const lnRmssd = wanted ? lnRmssdOf(partner, at) : null
    const progress = stepBaseline(partner.progress, partner.level, partner.signal.counts, lnRmssd)
    return { ...partner, progress }
  }
  if (phase.kind === 'practice') return withStartLevel(partner, session)
  if (phase.kind === 'neutral-talk') {
    if (partner.baseline === null) return partner
    return { ...partner, neutralLevels: stepNeutralLevels(partner.neutralLevels, partner.level) }
  }
  const talking = isTalking(phase)
  const seen = talking
    ? { ...partner, talkLevels: stepTalkLevels(partner.talkLevels, partner.level, at / SECOND) }
    : { ...partner, pauseLevels: stepPauseLevels(partner) }
  const margins = marginsFor(partner, session)
  if (margins === null) return seen
  return { ...seen, detector: stepDetector(partner.detector, partner.level, margins, !talking) }
}

/** Coming down is told against a rest, all else in a practice against where its owner began. */
const withStartLevel = (partner: PartnerState, { options }: Session): PartnerState => {
  const { startLevels, level } = partner
  const isFull = startLevels.length >= PRACTICE_POLICY.startS
  if (isFull || options.practice?.kind === 'descent' || level.kind === 'unknown') return partner
  return { ...partner, startLevels: [...startLevels, level.bpm] }
}

const stepPauseLevels = ({ pauseLevels, level }: PartnerState): readonly number[] =>
  level.kind === 'known' ? [...pauseLevels, level.bpm].slice(-OWN_BODY_S) : pauseLevels

/** A strap that has just been found silent has been so since its last packet, not since that was found. */
const unknownFrom = (signal: Signal, at: SessionMs): SessionMs => {
  const { lastPacketAt } = signal
  const isJustSilent = lastPacketAt !== null && at - lastPacketAt <= FRESH + SECOND
  return isSilent(signal, at) && isJustSilent ? lastPacketAt : at
}

const observePartner = (
  partner: PartnerState,
  session: Session | null,
  at: SessionMs,
): PartnerState => {
  const level = levelOf(partner, at)
  const unknownSince =
    level.kind === 'known' ? null : (partner.unknownSince ?? unknownFrom(partner.signal, at))
  const seen = { ...partner, level, unknownSince }
  return session === null ? seen : observeInSession(seen, session, at)
}

/** Looks at both hearts at one whole second: metrics only, nothing is decided here. */
export const observeSecond = (state: EngineState, at: SessionMs): EngineState => {
  const partners = perPartner((id) => observePartner(state.partners[id], state.session, at))
  const { heartCheck } = state
  return {
    ...state,
    lookedAt: at,
    partners,
    heartCheck:
      heartCheck &&
      stepHeartCheck(
        heartCheck,
        perPartner((id) => partners[id].level),
        at,
      ),
  }
}

/** Takes one notification of one partner's strap; the other's state stays the very same value. */
export const observePacket = (
  state: EngineState,
  partner: PartnerId,
  packet: Uint8Array,
  arrivedAt: SessionMs,
): EngineState => {
  const before = state.partners[partner]
  const signal = stepSignal(before.signal, packet, arrivedAt)
  return { ...state, partners: withPartner(state.partners, partner, { ...before, signal }) }
}
