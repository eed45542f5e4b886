import type { Instant } from '../clock.ts'
import { PROMPT_POLICY } from '../flooding/policy.ts'
import { type PartnerId, perPartner, withPartner } from '../partners.ts'
import { after, type EpochMs, laterOf, SECOND, sessionMs } from '../units.ts'
import { applyOwn } from './apply-own.ts'
import {
  beginPause,
  beginReturn,
  changePartners,
  extendPause,
  inPhase,
  resumeTalk,
  withCompany,
  withReady,
} from './apply-pause.ts'
import type { Recording } from './consent.ts'
import { type CoupleFact, type FactEntry, isCoupleEntry } from './facts.ts'
import { standing } from './promise.ts'
import { promisedIn } from './promise-of-session.ts'
import { type EngineState, FRESH_PARTNER, type Phase, type Session } from './state.ts'
import { pausesAfter } from './taken-pauses.ts'

const beginSession = (
  { promise }: EngineState,
  fact: CoupleFact & { kind: 'session-begun' },
  at: Instant,
): EngineState => {
  const { id, simulated, sensitivity, pauseLength, solo, practice, recorded, returnOf } = fact
  const session: Session = {
    id,
    begun: at,
    talkBegun: null,
    options: { simulated, sensitivity, pauseLength, solo, practice },
    phase:
      practice === null
        ? { kind: 'baseline', since: at }
        : { kind: 'practice', since: at, place: 0 },
    prompting: { used: 0, quietUntil: null, repeatAt: null },
    pauses: [],
    returnOf,
    resumed: false,
    recording: perPartner((id): Recording => (recorded[id] ? 'on' : 'off')),
    kept: practice === null || recorded.a || recorded.b,
    promisedAt: null,
    judged: perPartner(() => 0),
  }
  return {
    lookedAt: sessionMs(Math.floor(at.mono / SECOND) * SECOND),
    // What came before is not in the journal, so it must not count here either; the links come as facts.
    partners: perPartner(() => FRESH_PARTNER),
    session,
    // It stands until the two talk: who leaves while still at rest has not come back.
    promise,
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

const withRecording = (
  state: EngineState,
  session: Session,
  partner: PartnerId,
  recording: Recording,
): EngineState => ({
  ...state,
  session: { ...session, recording: withPartner(session.recording, partner, recording) },
})

/** The two talk: where this is what they promised, they have come back. */
const beginTalk = (state: EngineState, session: Session, at: Instant): EngineState => {
  const next: Session = { ...session, talkBegun: at, phase: { kind: 'talk', since: at } }
  const isKept = session.returnOf !== null && state.promise?.sessionId === session.returnOf
  return { ...state, session: next, promise: isKept ? null : state.promise }
}

/** From now on it rings, though this screen be left open. */
const postpone = (
  state: EngineState,
  session: Session,
  returnAt: EpochMs,
  { wall }: Instant,
): EngineState => {
  const next: Session = { ...session, promisedAt: returnAt }
  const promised = promisedIn(next)
  return {
    ...state,
    session: next,
    promise: promised === null ? state.promise : standing(promised, wall),
  }
}

const applyCouple = (state: EngineState, fact: CoupleFact, at: Instant): EngineState => {
  if (fact.kind === 'session-begun') return beginSession(state, fact, at)
  if (state.session === null) return state
  const session = { ...state.session, pauses: pausesAfter(state.session.pauses, { at, fact }) }
  switch (fact.kind) {
    case 'brought-in':
    case 'session-resumed':
      return state
    case 'practice-step-begun':
      return inPhase(state, session, { kind: 'practice', since: at, place: fact.place })
    case 'neutral-talk-begun':
      return inPhase(state, session, { kind: 'neutral-talk', since: at })
    case 'talk-begun':
      return beginTalk(state, session, at)
    case 'pause-proposed':
      return propose(state, session, { kind: 'proposed', since: at, cause: fact.cause })
    case 'proposal-answered':
      return answered(state, session, fact.answer, at)
    case 'repeat-dropped':
      return dropRepeat(state, session)
    case 'breather-begun':
      return inPhase(state, session, { kind: 'breather', since: at })
    case 'breather-over':
      return inPhase(state, session, { kind: 'talk', since: at })
    case 'pause-begun':
      return beginPause(state, session, at, fact.returnAt)
    case 'pause-extended':
      return extendPause(state, session, fact.returnAt)
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
    case 'postponed':
      return postpone(state, session, fact.returnAt, at)
    case 'recording-stopped':
      return withRecording(state, session, fact.partner, fact.kept ? 'off' : 'erased')
    case 'recording-resumed':
      return withRecording(state, session, fact.partner, 'on')
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
  const { stream: partner, fact } = entry
  const changed = applyOwn(state.partners[partner], fact, entry.at)
  const next = { ...state, partners: withPartner(state.partners, partner, changed) }
  if (fact.kind === 'flood-detected') return withPrompted(next, partner)
  if (fact.kind === 'company-wished') return withCompany(next, partner, fact.wants)
  return fact.kind === 'prompt-judged' ? countJudged(next, partner) : next
}
