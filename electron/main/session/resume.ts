import type { Clock, Instant } from '#shared/clock.ts'
import { type Known, NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { POLICY_VERSION } from '#shared/flooding/policy.ts'
import type { Notice } from '#shared/ipc/app-state.ts'
import { PARTNERS, type PerPartner } from '#shared/partners.ts'
import { replay } from '#shared/session/engine.ts'
import type { CoupleFact } from '#shared/session/facts.ts'
import { type EngineState, isRunning } from '#shared/session/state.ts'
import { type EpochMs, HOUR, MINUTE } from '#shared/units.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { SessionHost } from './session-host.ts'

type Interrupted = {
  readonly state: EngineState
  readonly sessionId: string
  /** The last moment the journal knows of. */
  readonly lastAt: Instant
  /** Something between its beginning and that moment is not there, or cannot be read. */
  readonly hasGap: boolean
}

/** A talk is taken up again after so long at most; a promise to return is shown for a day (numbers: within 24 h). */
const TALK_STANDS = 30 * MINUTE
const PROMISE_STANDS = 24 * HOUR

/** What the record tells of a session, ended or not; null where its beginning cannot be read. */
const toldOf = (record: TalkRecord, sessionId: string, log: Log): Interrupted | null => {
  const { entries, unreadable, missing } = record.read(sessionId)
  if (unreadable + missing > 0) {
    log(`the last session: ${unreadable} entries could not be read, ${missing} are missing`)
  }
  const last = entries.at(-1)
  if (last === undefined) return null
  const state = replay(entries)
  if (state.session === null) return null
  return { state, sessionId, lastAt: last.at, hasGap: unreadable + missing > 0 }
}

/**
 * The newest session, if it was cut off before its end. A demonstration that was played since, before the keys were
 * open, does not stand in a talk's way.
 */
const findInterrupted = (record: TalkRecord, log: Log): Interrupted | null => {
  let demonstration: Interrupted | null = null
  for (const sessionId of record.newestFirst()) {
    // What was brought in from a file is never taken up, whatever it says of its end.
    if (record.isClosed(sessionId)) break
    const told = toldOf(record, sessionId, log)
    if (told === null) break
    const runs = isRunning(told.state)
    if (told.state.session?.options.simulated !== true) return runs ? told : demonstration
    if (runs) demonstration ??= told
  }
  return demonstration
}

/** Whether what was interrupted still stands at `now`, or is over. */
const stillStands = ({ state, lastAt }: Interrupted, now: EpochMs): boolean => {
  const phase = state.session?.phase
  // Nobody waits for a practice, and a body's way down has a hole where nobody looked.
  if (phase?.kind === 'practice') return false
  if (phase?.kind === 'pause') return now < phase.returnAt + PROMISE_STANDS
  if (phase?.kind === 'return') return now < phase.promised + PROMISE_STANDS
  return now - lastAt.wall < TALK_STANDS
}

const recordFact = (host: SessionHost, fact: CoupleFact): void =>
  host.fact((at) => ({ stream: 'couple', at, fact }))

/** The antenna is gone: with the window, or with the process. Simulated straps come back by themselves. */
export const loseStraps = (host: SessionHost): void => {
  for (const partner of PARTNERS) {
    const { link } = host.state.partners[partner]
    if (link.kind === 'live' || link.kind === 'connecting') {
      host.link(partner, { kind: 'lost', strap: link.strap })
    }
  }
}

export type ResumeRooms = {
  readonly record: TalkRecord
  readonly host: SessionHost
  readonly clock: Clock & { continueFrom(mono: number): void }
  readonly log: Log
  /** What is known of each, beside the record: of whom nothing was written it tells nothing. */
  readonly known: () => PerPartner<Known>
}

/** Whose heart must not prompt must not after a crash either, though nothing of them was written. */
const tellKnown = ({ host, known }: ResumeRooms): void => {
  const { session } = host.state
  if (session === null || session.options.simulated) return
  for (const stream of PARTNERS) {
    const isTold = host.state.partners[stream].known !== NOTHING_KNOWN
    if (session.recording[stream] === 'on' || isTold) continue
    host.fact((at) => ({ stream, at, fact: { kind: 'person-known', ...known()[stream] } }))
  }
}

/**
 * Takes up the session that a crash cut off, with the time in between on its clock; or ends it where too much time
 * has passed. Answers what the two are to know of it.
 */
export const resumeInterrupted = (rooms: ResumeRooms): readonly Notice[] => {
  const { record, host, clock, log } = rooms
  const found = findInterrupted(record, log)
  if (found === null) return []
  const { wall } = clock.now()
  const stands = stillStands(found, wall)
  const simulated = found.state.session?.options.simulated ?? false
  const isPractice = found.state.session?.options.practice != null
  const { partners: ofNow } = host.state
  record.resume(found.sessionId, simulated)
  host.restore(found.state)
  const away = stands ? Math.max(0, wall - found.lastAt.wall) : 0
  clock.continueFrom(found.lastAt.mono + away)
  if (!stands) {
    recordFact(host, { kind: 'session-ended', reason: 'interrupted' })
    host.command({ kind: 'leave' })
    // The straps on whom they were when it was cut off are not there any more.
    for (const partner of PARTNERS) host.link(partner, ofNow[partner].link)
    return simulated || isPractice ? [] : [{ kind: 'record-ends', at: found.lastAt.wall }]
  }
  // Withdrawn in the very moment of the crash: nothing of it may be left.
  for (const partner of PARTNERS) {
    if (found.state.session?.recording[partner] === 'erased') record.eraseOwn(partner)
  }
  tellKnown(rooms)
  recordFact(host, { kind: 'session-resumed', policy: POLICY_VERSION })
  loseStraps(host)
  return [...(found.hasGap ? [{ kind: 'record-gap' } as const] : []), { kind: 'session-resumed' }]
}
