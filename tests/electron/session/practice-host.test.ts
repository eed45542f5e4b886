import { expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { type PerPartner, perPartner } from '#shared/partners.ts'
import { stepsOf } from '#shared/practice/practices.ts'
import type { Consent } from '#shared/session/consent.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { ManualClock } from '../../../electron/main/clock/manual-clock.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { resumeInterrupted } from '../../../electron/main/session/resume.ts'
import { SessionHost } from '../../../electron/main/session/session-host.ts'
import { beginCommand } from '../../support/begin.ts'
import { openVault } from '../../support/open-vault.ts'
import { EVENING } from '../../support/talk.ts'

const vault = await openVault()
const silent = (): void => {}

const shell = (store = openSqliteStore(':memory:'), wall = EVENING) => {
  const clock = new ManualClock({ mono: sessionMs(0), wall: epochMs(wall) })
  const record = new TalkRecord({ store, vault: () => vault, log: silent })
  const ports = { record, publish: silent, announce: silent, keepPromise: silent }
  const host = new SessionHost(clock, ports)
  const known = () => perPartner(() => NOTHING_KNOWN)
  const resume = () => resumeInterrupted({ record, host, clock, log: silent, known })
  return { store, clock, record, host, resume }
}

const WANTED = { record: true, live: 'private' } as const
const UNWANTED = { record: false, live: 'private' } as const

const practising = (consent: PerPartner<Consent>) => {
  const run = shell()
  const practice = { kind: 'pace', who: ['a', 'b'], steps: stepsOf({ kind: 'pace' }) } as const
  run.host.command(beginCommand({ id: 'practice-1', practice, consent }))
  run.clock.advance(125_000)
  return run
}

test('cut off in the middle, it is over with what was recorded: seconds later, and nothing is said of it', () => {
  const before = practising({ a: WANTED, b: UNWANTED })
  const after = shell(before.store, EVENING + 130_000)
  expect(after.resume()).toEqual([])
  expect(after.host.state.session).toBeNull()
  const { entries } = after.record.read('practice-1')
  const last = entries.at(-1)
  expect(last !== undefined && 'fact' in last && last.fact).toEqual({
    kind: 'session-ended',
    reason: 'interrupted',
  })
  expect(after.record.pastPractices()).toMatchObject([{ id: 'practice-1', endsEarly: true }])
  expect(after.record.pastTalks()).toEqual([])
})

test('of one that nobody lets be recorded nothing is on disk, not even that it was', () => {
  const run = practising({ a: UNWANTED, b: UNWANTED })
  expect(run.host.state.session?.phase.kind).toBe('practice')
  run.host.command({ kind: 'end' })
  run.host.command({ kind: 'leave' })
  expect(run.store.sessionIds()).toEqual([])
  // And the next talk is written as ever.
  run.host.command(beginCommand({ id: 'talk-1' }))
  expect(run.store.sessionIds()).toEqual(['talk-1'])
})
