import { expect, test, vi } from 'vitest'
import type { Promised } from '#shared/session/promise.ts'
import { epochMs, HOUR, sessionMs } from '#shared/units.ts'
import { ManualClock } from '../../../electron/main/clock/manual-clock.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { PromiseMemory } from '../../../electron/main/promise-memory.ts'
import { SessionHost } from '../../../electron/main/session/session-host.ts'
import { beginCommand } from '../../support/begin.ts'
import { openVault } from '../../support/open-vault.ts'

const vault = await openVault()
const EVENING = Date.UTC(2026, 10, 23, 20, 27, 0)
const LATER = epochMs(EVENING + 5 * HOUR)

/** One run of the shell over a store that outlives it, and the order in which it writes. */
const run = (store = openSqliteStore(':memory:'), wall = EVENING) => {
  const clock = new ManualClock({ mono: sessionMs(0), wall: epochMs(wall) })
  const record = new TalkRecord({ store, vault: () => vault, log: () => {} })
  const promises = new PromiseMemory(record.notes)
  const order: string[] = []
  const write = record.write.bind(record)
  record.write = (entries) => {
    for (const entry of entries) if ('fact' in entry) order.push(entry.fact.kind)
    write(entries)
  }
  const keepPromise = (promise: Promised | null): void => {
    order.push(promise === null ? 'let go' : 'kept')
    promises.keep(promise)
  }
  const announce = vi.fn()
  const host = new SessionHost(clock, { record, publish: () => {}, announce, keepPromise })
  const promise = promises.recall(record.pastTalks())
  if (promise !== null) host.promiseKnown(promise)
  return { clock, host, order, store, promises, announce }
}

const notToday = () => {
  const first = run()
  first.host.command(beginCommand())
  first.host.command({ kind: 'begin-talk' })
  first.host.command({ kind: 'postpone', returnAt: LATER })
  return first
}

test('a promise is on disk before the end it belongs to, and let go only after the talk it led to', () => {
  const first = notToday()
  expect(first.order.slice(-3)).toEqual(['kept', 'postponed', 'session-ended'])
  first.host.command({ kind: 'leave' })
  first.host.command(beginCommand({ id: 'talk-2' }))
  first.host.command({ kind: 'begin-talk' })
  expect(first.order.slice(-2)).toEqual(['talk-begun', 'let go'])
  expect(first.promises.recall([])).toBeNull()
})

test.each([0, 3, 30, 24 * 9])('%i hours after a kill it is known, however long ago', (hours) => {
  const { store } = notToday()
  const second = run(store, EVENING + hours * HOUR)
  expect(second.host.snapshot().promise).toEqual({ returnAt: LATER, isDue: hours >= 5 })
})

test('killed before its time, it still rings, once', () => {
  const { store } = notToday()
  const second = run(store, EVENING + HOUR)
  second.clock.advance(4 * HOUR - 60_000)
  second.clock.advance(60_000)
  second.clock.advance(HOUR)
  expect(second.announce.mock.calls).toEqual([['return-soon'], ['return-now']])
})

test('moved or let go between talks holds over a kill, too', () => {
  const { store, host } = notToday()
  host.command({ kind: 'leave' })
  host.command({ kind: 'move-promise', returnAt: epochMs(LATER + HOUR) })
  const second = run(store)
  expect(second.host.snapshot().promise?.returnAt).toBe(LATER + HOUR)
  second.host.command({ kind: 'drop-promise' })
  expect(run(store).host.snapshot().promise).toBeNull()
})

test('a note that cannot be read promises nothing', () => {
  const promises = new PromiseMemory({ read: () => '{"sessionId":5}', write: () => true })
  expect(promises.recall([])).toBeNull()
})

test('come back to, and killed before it was let go, it does not come back with the next start', () => {
  const first = notToday()
  first.host.command({ kind: 'leave' })
  const keep = first.promises.keep.bind(first.promises)
  first.promises.keep = (promise) => {
    if (promise !== null) keep(promise)
  }
  first.host.command(beginCommand({ id: 'talk-2' }))
  first.host.command({ kind: 'begin-talk' })
  expect(first.promises.recall([])).not.toBeNull()
  expect(run(first.store).host.snapshot().promise).toBeNull()
  expect(first.promises.recall([])).toBeNull()
})
