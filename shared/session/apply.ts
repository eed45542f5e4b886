import type { Instant } from '../clock.ts'
import { withEmptySum, withFloodEnded } from '../flooding/detector.ts'
import { PROMPT_POLICY } from '../flooding/policy.ts'
import { type PartnerId, perPartner, withPartner } from '../partners.ts'
import { after, laterOf, SECOND, sessionMs } from '../units.ts'
import { applyOwn } from './apply-own.ts'
import { type CoupleFact, type FactEntry, isCoupleEntry } from './facts.ts'
import {
  type EngineState,
  FRESH_PARTNER,
  type PartnerState,
  type Phase,
  type Session,
} from './state.ts'

const nobodyReady = perPartner(() => false)

const changePartners = (
  state: EngineState,
  change: (partner: PartnerState) => PartnerState,
): EngineState => ({ ...state, partners: perPartner((id) => change(state.partners[id])) })

const beginSession = (fact: CoupleFact & { kind: 'session-begun' }, at: Instant): EngineState => {
  const { id, simulated, sensitivity, pauseLength } = fact
  const session: Session = {
    id,
    begun: at,
    talkBegun: null,
    options: { simulated, sensitivity, pauseLength },
    phase: { kind: 'baseline', since: at },
    prompting: { used: 0, quietUntil: null, repeatAt: null },
    pauses: 0,
    judged: perPartner(() => 0),
  }
  return {
    lookedAt: sessionMs(Math.floor(at.mono / SECOND) * SECOND),
    // What came before is not in the journal, so it must not count here either; the links come as facts.
    partners: perPartner(() => FRESH_PARTNER),
    session,
    heartCheck: null,
  }
}

const propose = (state: EngineState, session: Session, phase: Phase): EngineState => {
  const counts = phase.kind === 'proposed' && phase.cause === 'automatic' ? 1 : 0
  const prompting = { ...session.prompting, used: session.prompting.used + counts, repeatAt: null }
  return changePartners({ ...state, session: { ...session, phase, prompting } }, (partner) => ({
    ...partner,
    prompted: partner.prompted || partner.detector.arousal === 'flooded',
  }))
}

const beginPause = (state: EngineState, session: Session, phase: Phase): EngineState => {
  const next: Session = {
    ...session,
    phase,
    prompting: { ...session.prompting, repeatAt: null },
    pauses: session.pauses + 1,
  }
  return changePartners({ ...state, session: next }, (partner) => ({
    ...partner,
    asked: false,
    detector:
      partner.detector.arousal === 'flooded'
        ? withFloodEnded(partner.detector)
        : withEmptySum(partner.detector),
  }))
}

const answered = (
  state: EngineState,
  session: Session,
  answer: 'two-more' | 'not-now',
  at: Instant,
): EngineState => {
  const twoMore = answer === 'two-more'
  const prompting = {
    ...session.prompting,
    repeatAt: twoMore ? after(at.mono, PROMPT_POLICY.twoMore) : null,
    quietUntil: laterOf(
      session.prompting.quietUntil,
      after(at.mono, twoMore ? PROMPT_POLICY.twoMore : PROMPT_POLICY.notNow),
    ),
  }
  const next: Session = { ...session, phase: { kind: 'talk', since: at }, prompting }
  return changePartners({ ...state, session: next }, (partner) =>
    twoMore ? partner : { ...partner, asked: false },
  )
}

/** "Two more minutes" are over, and the body has come down by itself. */
const dropRepeat = (state: EngineState, session: Session): EngineState => {
  const prompting = { ...session.prompting, repeatAt: null }
  return changePartners({ ...state, session: { ...session, prompting } }, (partner) => ({
    ...partner,
    asked: false,
  }))
}

const resumeTalk = (state: EngineState, session: Session, at: Instant): EngineState => {
  const prompting = {
    ...session.prompting,
    quietUntil: after(at.mono, PROMPT_POLICY.afterReturn),
  }
  const next: Session = { ...session, phase: { kind: 'talk', since: at }, prompting }
  return changePartners({ ...state, session: next }, (partner) => ({
    ...partner,
    detector: withEmptySum(partner.detector),
  }))
}

const inPhase = (state: EngineState, session: Session, phase: Phase): EngineState => ({
  ...state,
  session: { ...session, phase },
})

const withReady = (state: EngineState, session: Session, partner: PartnerId): EngineState => {
  const { phase } = session
  if (phase.kind !== 'pause' && phase.kind !== 'return') return state
  return inPhase(state, session, { ...phase, ready: withPartner(phase.ready, partner, true) })
}

const extend = (
  state: EngineState,
  session: Session,
  fact: CoupleFact & { kind: 'pause-extended' },
): EngineState => {
  const { phase } = session
  if (phase.kind !== 'pause' && phase.kind !== 'return') return state
  return inPhase(state, session, {
    kind: 'pause',
    since: phase.kind === 'pause' ? phase.since : phase.pausedSince,
    returnAt: fact.returnAt,
    extensions: phase.extensions + 1,
    reminded: false,
    ready: nobodyReady,
  })
}

const beginReturn = (
  state: EngineState,
  session: Session,
  at: Instant,
  early: boolean,
): EngineState => {
  const { phase } = session
  if (phase.kind !== 'pause') return state
  const { extensions, returnAt } = phase
  return inPhase(state, session, {
    kind: 'return',
    since: at,
    pausedSince: phase.since,
    promised: returnAt,
    extensions,
    early,
    ready: nobodyReady,
  })
}

const applyCouple = (state: EngineState, fact: CoupleFact, at: Instant): EngineState => {
  if (fact.kind === 'session-begun') return beginSession(fact, at)
  const { session } = state
  if (session === null) return state
  switch (fact.kind) {
    case 'session-resumed':
      return state
    case 'neutral-talk-begun':
      return inPhase(state, session, { kind: 'neutral-talk', since: at })
    case 'talk-begun':
      return inPhase(state, { ...session, talkBegun: at }, { kind: 'talk', since: at })
    case 'pause-proposed':
      return propose(state, session, { kind: 'proposed', since: at, cause: fact.cause })
    case 'proposal-answered':
      return answered(state, session, fact.answer, at)
    case 'repeat-dropped':
      return dropRepeat(state, session)
    case 'pause-begun': {
      const { returnAt } = fact
      const promise = { returnAt, extensions: 0, reminded: false, ready: nobodyReady }
      return beginPause(state, session, { kind: 'pause', since: at, ...promise })
    }
    case 'pause-extended':
      return extend(state, session, fact)
    case 'reminder-given':
      return session.phase.kind === 'pause'
        ? inPhase(state, session, { ...session.phase, reminded: true })
        : state
    case 'ready':
      return withReady(state, session, fact.partner)
    case 'return-begun':
      return beginReturn(state, session, at, fact.early)
    case 'talk-resumed':
      return resumeTalk(state, session, at)
    case 'session-ended':
      return inPhase(state, session, { kind: 'ended', since: at })
    default:
      return fact satisfies never
  }
}

/** A flood that comes while the prompt already stands has had its prompt. */
const withPrompted = (state: EngineState, partner: PartnerId): EngineState => {
  if (state.session?.phase.kind !== 'proposed') return state
  const prompted = { ...state.partners[partner], prompted: true }
  return { ...state, partners: withPartner(state.partners, partner, prompted) }
}

const countJudged = (state: EngineState, partner: PartnerId): EngineState => {
  const { session } = state
  if (session === null) return state
  const judged = withPartner(session.judged, partner, session.judged[partner] + 1)
  return { ...state, session: { ...session, judged } }
}

/** The state once this fact is true. Live and in a replay it is the same function. */
export const applyFact = (state: EngineState, entry: FactEntry): EngineState => {
  if (isCoupleEntry(entry)) return applyCouple(state, entry.fact, entry.at)
  const changed = applyOwn(state.partners[entry.stream], entry.fact, entry.at)
  const next = { ...state, partners: withPartner(state.partners, entry.stream, changed) }
  if (entry.fact.kind === 'flood-detected') return withPrompted(next, entry.stream)
  return entry.fact.kind === 'prompt-judged' ? countJudged(next, entry.stream) : next
}
