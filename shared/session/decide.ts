import type { Instant } from '../clock.ts'
import { isHighArrival } from '../flooding/arrival.ts'
import { type Baseline, baselineFrom, lowerRest } from '../flooding/baseline.ts'
import { confidenceOf } from '../flooding/confidence.ts'
import { floodDue, floodEndDue, isTrusted, settledDue } from '../flooding/detector.ts'
import { BREATHER, PAUSE_POLICY, PROMPT_POLICY, SPEAKING_POLICY } from '../flooding/policy.ts'
import { speakingRise } from '../flooding/speaking.ts'
import type { PartnerId } from '../partners.ts'
import { after, SECOND } from '../units.ts'
import { stepAfter } from './command-facts.ts'
import type { CoupleFact, FactEntry, PartnerFact } from './facts.ts'
import { lnRmssdOf, marginsFor } from './observe.ts'
import {
  type EngineState,
  isLearningRest,
  isTalking,
  type PartnerState,
  type Phase,
  present,
  type Session,
  stepNow,
} from './state.ts'

const decideRest = (partner: PartnerState): PartnerFact | null => {
  if (partner.baseline !== null) return null
  const baseline = baselineFrom(partner.progress)
  return baseline === null ? null : { kind: 'baseline-set', baseline }
}

/** At the beginning of a talk also how today's rest lies among the earlier ones. */
const decideBaseline = (partner: PartnerState): PartnerFact | null =>
  partner.baseline === null ? decideRest(partner) : decideArrival(partner, partner.baseline)

const decideArrival = (partner: PartnerState, today: Baseline): PartnerFact | null =>
  !partner.arrivedHigh && isHighArrival(today, partner.known.rests)
    ? { kind: 'arrived-high' }
    : null

const decideSpeaking = ({
  baseline,
  speakingBpm,
  neutralLevels,
}: PartnerState): PartnerFact | null => {
  if (baseline === null || speakingBpm !== null) return null
  const riseBpm = speakingRise(neutralLevels, baseline)
  return riseBpm === null ? null : { kind: 'speaking-learnt', riseBpm }
}

/** A rest that was learnt too high is lowered by what the talk shows. */
const decideLowerRest = (partner: PartnerState, at: Instant): PartnerFact | null => {
  if (partner.baseline === null) return null
  const baseline = lowerRest(partner.baseline, partner.talkLevels, at.mono / SECOND)
  return baseline === null ? null : { kind: 'baseline-set', baseline }
}

const decideArousal = (
  partner: PartnerState,
  session: Session,
  at: Instant,
): PartnerFact | null => {
  const { detector, level, baseline } = partner
  const margins = marginsFor(partner, session)
  if (margins === null || baseline === null) return null
  if (settledDue(detector)) return { kind: 'settled' }
  if (!isTalking(session.phase)) return null
  if (floodEndDue(detector)) return { kind: 'flood-ended' }
  const reason = floodDue(detector, level, margins, at.mono)
  if (reason === null || level.kind === 'unknown') return null
  const lnRmssd = lnRmssdOf(partner, at.mono)
  const confidence = confidenceOf({ baseline, lnRmssd, movedAt: detector.movedAt }, at.mono)
  return { kind: 'flood-detected', reason, bpm: level.bpm, confidence }
}

/** Still up, not up, or cannot be told: for those a proposal was about. */
const stillUp = (partner: PartnerState, session: Session, at: Instant): boolean | null => {
  const { detector, level } = partner
  const margins = marginsFor(partner, session)
  if (margins === null) return true
  if (level.kind === 'unknown' || !isTrusted(detector, level, at.mono)) return null
  return level.bpm > margins.endsBelowBpm
}

const decideRepeat = (state: EngineState, session: Session, at: Instant): CoupleFact | null => {
  const { repeatAt } = session.prompting
  if (repeatAt === null || at.mono < repeatAt) return null
  const concerned = present(session)
    .map((id) => state.partners[id])
    .filter((partner) => partner.asked || partner.detector.arousal === 'flooded')
  const up = concerned.map((partner) => stillUp(partner, session, at))
  if (up.includes(true)) return { kind: 'pause-proposed', cause: 'repeated' }
  return up.includes(null) ? null : { kind: 'repeat-dropped' }
}

const decideProposal = (state: EngineState, session: Session, at: Instant): CoupleFact | null => {
  const { used, quietUntil } = session.prompting
  if (used >= PROMPT_POLICY.most) return null
  if (quietUntil !== null && at.mono < quietUntil) return null
  const due = present(session).some((id) => {
    const { detector, level, prompted } = state.partners[id]
    return detector.arousal === 'flooded' && !prompted && isTrusted(detector, level, at.mono)
  })
  return due ? { kind: 'pause-proposed', cause: 'automatic' } : null
}

const allReady = (phase: Phase & { kind: 'pause' | 'return' }, session: Session): boolean =>
  present(session).every((id) => phase.ready[id])

const decidePause = (
  phase: Phase & { kind: 'pause' },
  session: Session,
  at: Instant,
): CoupleFact | null => {
  if (at.wall >= phase.returnAt) return { kind: 'return-begun', early: false }
  if (allReady(phase, session)) {
    const least = Math.min(PAUSE_POLICY.earliest, phase.length)
    return { kind: 'return-begun', early: at.mono - phase.since.mono < least }
  }
  const long = phase.returnAt - phase.since.wall > PAUSE_POLICY.reminder
  const near = at.wall >= phase.returnAt - PAUSE_POLICY.reminder
  return long && near && !phase.reminded ? { kind: 'reminder-given' } : null
}

/** A step that has a length is over by itself. */
const decideStep = (session: Session, at: Instant): CoupleFact | null => {
  const length = stepNow(session)?.length ?? null
  const { since } = session.phase
  return length !== null && at.mono >= after(since.mono, length) ? stepAfter(session) : null
}

const decidePhase = (state: EngineState, session: Session, at: Instant): CoupleFact | null => {
  const { phase } = session
  switch (phase.kind) {
    case 'practice':
      return decideStep(session, at)
    case 'neutral-talk': {
      const over = at.mono >= after(phase.since.mono, SPEAKING_POLICY.talkS * SECOND)
      return over ? { kind: 'talk-begun' } : null
    }
    case 'talk':
      return decideRepeat(state, session, at) ?? decideProposal(state, session, at)
    case 'breather':
      return at.mono >= after(phase.since.mono, BREATHER) ? { kind: 'breather-over' } : null
    case 'pause':
      return decidePause(phase, session, at)
    case 'return':
      return allReady(phase, session) ? { kind: 'talk-resumed' } : null
    case 'baseline':
    case 'proposed':
    case 'ended':
      return null
    default:
      return phase satisfies never
  }
}

const decideOwn = (
  state: EngineState,
  session: Session,
  partner: PartnerId,
  at: Instant,
): PartnerFact | null => {
  const own = state.partners[partner]
  if (session.phase.kind === 'baseline') return decideBaseline(own)
  // Practising, a heart is felt and never held against anything: no flood is found, and none is taught.
  if (session.phase.kind === 'practice') return isLearningRest(session) ? decideRest(own) : null
  if (session.phase.kind === 'neutral-talk') return decideSpeaking(own)
  const lower = isTalking(session.phase) ? decideLowerRest(own, at) : null
  return lower ?? decideArousal(own, session, at)
}

/**
 * The next thing that is due at `at`, or null. Applying it makes it not due any more, so asking again until null
 * gives every decision in order. Bodies first, then the phase that follows from them.
 */
export const nextDecision = (state: EngineState, at: Instant): FactEntry | null => {
  const { session } = state
  if (session === null || session.phase.kind === 'ended') return null
  for (const partner of present(session)) {
    const fact = decideOwn(state, session, partner, at)
    if (fact !== null) return { stream: partner, at, fact }
  }
  const fact = decidePhase(state, session, at)
  return fact === null ? null : { stream: 'couple', at, fact }
}
