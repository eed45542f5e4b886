import type { Clock, Instant } from '#shared/clock.ts'
import { POLICY_VERSION } from '#shared/flooding/policy.ts'
import { PARTNERS } from '#shared/partners.ts'
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
}

/** A talk is taken up again after so long at most; a promise to return is shown for a day (numbers: within 24 h). */
const TALK_STANDS = 30 * MINUTE
const PROMISE_STANDS = 24 * HOUR

/** The newest session, if it was cut off before its end: its state is what the record tells. */
const findInterrupted = (record: TalkRecord, log: Log): Interrupted | null => {
  const sessionId = record.newest()
  if (sessionId === undefined) return null
  const { entries, unreadable } = record.read(sessionId)
  if (unreadable > 0) log(`${unreadable} entries of the last session could not be read`)
  const last = entries.at(-1)
  if (last === undefined) return null
  const state = replay(entries)
  if (state.session === null || !isRunning(state)) return null
  return { state, sessionId, lastAt: last.at }
}

/** Whether what was interrupted still stands at `now`, or is over. */
const stillStands = ({ state, lastAt }: Interrupted, now: EpochMs): boolean => {
  const phase = state.session?.phase
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
}

/**
 * Takes up the session that a crash cut off, with the time in between on its clock; or ends it where too much time
 * has passed. True where the two find themselves where they were.
 */
export const resumeInterrupted = (rooms: ResumeRooms): boolean => {
  const { record, host, clock, log } = rooms
  const found = findInterrupted(record, log)
  if (found === null) return false
  const { wall } = clock.now()
  const stands = stillStands(found, wall)
  record.resume(found.sessionId)
  host.restore(found.state)
  const away = stands ? Math.max(0, wall - found.lastAt.wall) : 0
  clock.continueFrom(found.lastAt.mono + away)
  if (!stands) {
    recordFact(host, { kind: 'session-ended', reason: 'interrupted' })
    host.command({ kind: 'leave' })
    return false
  }
  recordFact(host, { kind: 'session-resumed', policy: POLICY_VERSION })
  loseStraps(host)
  return true
}
