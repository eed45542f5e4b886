import type { Instant } from '../clock.ts'
import { withEmptySum, withFloodEnded } from '../flooding/detector.ts'
import { PROMPT_POLICY } from '../flooding/policy.ts'
import { type PartnerId, perPartner, withPartner } from '../partners.ts'
import { after, type EpochMs, MINUTE, millis } from '../units.ts'
import type { EngineState, PartnerState, Phase, Session } from './state.ts'

const nobody = perPartner(() => false)

export const changePartners = (
  state: EngineState,
  change: (partner: PartnerState) => PartnerState,
): EngineState => ({ ...state, partners: perPartner((id) => change(state.partners[id])) })

export const inPhase = (state: EngineState, session: Session, phase: Phase): EngineState => ({
  ...state,
  session: { ...session, phase },
})

/** A pause begins: whoever was flooded recovers from now on, and no sum of before counts. */
export const beginPause = (
  state: EngineState,
  session: Session,
  at: Instant,
  returnAt: EpochMs,
): EngineState => {
  const phase: Phase = {
    kind: 'pause',
    since: at,
    returnAt,
    length: millis(Math.floor((returnAt - at.wall) / MINUTE) * MINUTE),
    extensions: 0,
    reminded: false,
    ready: nobody,
    company: nobody,
  }
  const prompting = { ...session.prompting, repeatAt: null }
  const next = { ...session, phase, prompting, resumed: false }
  return changePartners({ ...state, session: next }, (partner) => ({
    ...partner,
    asked: false,
    pauseLevels: [],
    readiness: null,
    detector:
      partner.detector.arousal === 'flooded'
        ? withFloodEnded(partner.detector)
        : withEmptySum(partner.detector),
  }))
}

/** Ten more minutes, also where the two had come back already. */
export const extendPause = (
  state: EngineState,
  session: Session,
  returnAt: EpochMs,
): EngineState => {
  const { phase } = session
  if (phase.kind !== 'pause' && phase.kind !== 'return') return state
  return inPhase(state, session, {
    kind: 'pause',
    since: phase.kind === 'pause' ? phase.since : phase.pausedSince,
    returnAt,
    length: phase.length,
    extensions: phase.extensions + 1,
    reminded: false,
    ready: nobody,
    company: phase.kind === 'pause' ? phase.company : nobody,
  })
}

export const withReady = (
  state: EngineState,
  session: Session,
  partner: PartnerId,
): EngineState => {
  const { phase } = session
  if (phase.kind !== 'pause' && phase.kind !== 'return') return state
  return inPhase(state, session, { ...phase, ready: withPartner(phase.ready, partner, true) })
}

export const withCompany = (
  state: EngineState,
  partner: PartnerId,
  wants: boolean,
): EngineState => {
  const { session } = state
  if (session?.phase.kind !== 'pause') return state
  const company = withPartner(session.phase.company, partner, wants)
  return inPhase(state, session, { ...session.phase, company })
}

export const beginReturn = (
  state: EngineState,
  session: Session,
  at: Instant,
  early: boolean,
): EngineState => {
  const { phase } = session
  if (phase.kind !== 'pause') return state
  const { extensions, returnAt, length } = phase
  return inPhase(state, session, {
    kind: 'return',
    since: at,
    pausedSince: phase.since,
    promised: returnAt,
    length,
    extensions,
    early,
    ready: nobody,
  })
}

/** Both are back: they talk again, and no automatic prompt comes at once. */
export const resumeTalk = (state: EngineState, session: Session, at: Instant): EngineState => {
  const prompting = {
    ...session.prompting,
    quietUntil: after(at.mono, PROMPT_POLICY.afterReturn),
  }
  const next: Session = {
    ...session,
    phase: { kind: 'talk', since: at },
    prompting,
    resumed: true,
  }
  return changePartners({ ...state, session: next }, (partner) => ({
    ...partner,
    detector: withEmptySum(partner.detector),
  }))
}
