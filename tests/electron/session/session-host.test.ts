import { describe, expect, test, vi } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import { PARTNERS, perPartner } from '#shared/partners.ts'
import type { Command } from '#shared/session/commands.ts'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import { epochMs, HOUR, MINUTE, sessionMs } from '#shared/units.ts'
import { ManualClock } from '../../../electron/main/clock/manual-clock.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { loseStraps, resumeInterrupted } from '../../../electron/main/session/resume.ts'
import { SessionClocks } from '../../../electron/main/session/session-clocks.ts'
import { SessionHost } from '../../../electron/main/session/session-host.ts'
import { beginCommand } from '../../support/begin.ts'
import { openVault } from '../../support/open-vault.ts'
import { SteadyHeart } from '../../support/steady-heart.ts'

const vault = await openVault()

const EVENING = Date.UTC(2026, 10, 23, 20, 27, 0)

/** The shell of one run of Ebb around a store that outlives it. */
const shell = (store: JournalStore, wall = EVENING) => {
  const clock = new ManualClock({ mono: sessionMs(0), wall: epochMs(wall) })
  const record = new TalkRecord({ store, vault: () => vault, log: () => {} })
  const publish = vi.fn()
  const announce = vi.fn()
  const host = new SessionHost(clock, { record, publish, announce, keepPromise: () => {} })
  const clocks = new SessionClocks(host, clock)
  const resume = (heartPrompts = true) =>
    resumeInterrupted({
      ...{ record, host, clock, log: () => {} },
      known: () => perPartner(() => ({ ...NOTHING_KNOWN, heartPrompts })),
    })
  return { clock, record, host, clocks, publish, announce, resume }
}

const begin = (simulated: boolean): Command => beginCommand({ simulated })

const beat = (second: number): Uint8Array =>
  encodeHeartRateMeasurement({
    rateBpm: 75,
    contact: 'skin',
    energyKj: null,
    rrUnits: [816 + (second % 3)],
  })

const live = { kind: 'live', strap: { id: 'x', name: 'H10' } } as const

const toPause = (run: ReturnType<typeof shell>): void => {
  run.host.link('a', live)
  run.clocks.command(begin(false))
  for (let second = 0; second < 30; second += 1) {
    run.clock.advance(1_000)
    run.host.packet('a', beat(second), 0)
  }
  run.clocks.command({ kind: 'begin-talk' })
  run.clocks.command({ kind: 'pause', returnAt: null })
}

describe('the host', () => {
  test('has a decision on disk before the window hears of it', () => {
    const store = openSqliteStore(':memory:')
    const run = shell(store)
    const seen: string[] = []
    run.publish.mockImplementation(() => {
      const { entries } = run.record.read('talk-1')
      const last = entries.at(-1)
      if (last !== undefined && 'fact' in last) seen.push(last.fact.kind)
    })
    run.clocks.command(begin(false))
    run.clocks.command({ kind: 'begin-talk' })
    run.clocks.command({ kind: 'pause', returnAt: null })
    expect(seen).toEqual(['link', 'talk-begun', 'pause-begun'])
  })

  test('says no to what is not allowed, and writes nothing', () => {
    const store = openSqliteStore(':memory:')
    const run = shell(store)
    expect(run.clocks.command({ kind: 'pause', returnAt: null })).toBe(false)
    expect(run.clocks.command(begin(false))).toBe(true)
    expect(run.clocks.command(begin(false))).toBe(false)
    expect(store.sessionIds()).toEqual(['talk-1'])
  })

  test('announces the return at its time', () => {
    const run = shell(openSqliteStore(':memory:'))
    toPause(run)
    run.clock.advance(21 * MINUTE)
    expect(run.announce.mock.calls).toEqual([['return-soon'], ['return-now']])
  })

  test('a packet is dated by its age', () => {
    const store = openSqliteStore(':memory:')
    const run = shell(store)
    run.host.link('a', live)
    run.clocks.command(begin(false))
    run.clock.advance(5_000)
    run.host.packet('a', beat(0), 1_200)
    run.record.flush()
    const last = run.record.read('talk-1').entries.at(-1)
    expect(last).toMatchObject({ at: { mono: 5_000 }, arrivedAt: 3_800 })
  })
})

describe('after a crash', () => {
  test('in a pause the pause stands, with the same time of return', () => {
    const store = openSqliteStore(':memory:')
    const first = shell(store)
    toPause(first)
    const before = first.host.snapshot().phase
    // Nothing is closed: the process is simply gone, and five minutes pass.
    const second = shell(store, EVENING + 30_000 + 5 * MINUTE)
    expect(second.resume()).toEqual([{ kind: 'session-resumed' }])
    expect(second.host.snapshot().phase).toEqual(before)
    expect(second.host.snapshot().seats.a.link.kind).toBe('lost')
    second.clock.advance(16 * MINUTE)
    expect(second.host.snapshot().phase.kind).toBe('return')
  })

  test('past the time of return the promise is shown first', () => {
    const store = openSqliteStore(':memory:')
    toPause(shell(store))
    const second = shell(store, EVENING + 3 * HOUR)
    expect(second.resume()).toEqual([{ kind: 'session-resumed' }])
    second.clock.advance(1_000)
    expect(second.host.snapshot().phase).toMatchObject({ kind: 'return', early: false })
  })

  test('a heart that must not prompt still must not, though nothing of it was written', () => {
    const store = openSqliteStore(':memory:')
    const first = shell(store)
    const known = { ...NOTHING_KNOWN, heartPrompts: false }
    first.clocks.command(
      beginCommand({
        consent: perPartner(() => ({ record: false, live: 'private' })),
        known: perPartner(() => known),
      }),
    )
    const second = shell(store, EVENING + MINUTE)
    second.resume(false)
    expect(PARTNERS.map((id) => second.host.state.partners[id].known)).toEqual([known, known])
    const written = second.record.read('talk-1').entries
    expect(written.filter(({ stream }) => stream !== 'couple')).toEqual([])
  })

  test('a demonstration played before the keys were open does not stand in its way', () => {
    const store = openSqliteStore(':memory:')
    const first = shell(store)
    toPause(first)
    const { phase } = first.host.snapshot()
    const second = shell(store, EVENING + 5 * MINUTE)
    second.clocks.command(beginCommand({ id: 'shown', simulated: true }))
    second.clocks.command({ kind: 'end' })
    second.clocks.command({ kind: 'leave' })
    expect(second.resume()).toEqual([{ kind: 'session-resumed' }])
    expect(second.host.snapshot().phase).toMatchObject({
      kind: 'pause',
      returnAt: (phase as { returnAt: number }).returnAt,
    })
  })

  test('two days later nothing is left to take up: the session has ended, and a new one may begin', () => {
    const store = openSqliteStore(':memory:')
    toPause(shell(store))
    const second = shell(store, EVENING + 48 * HOUR)
    expect(second.resume()).toMatchObject([{ kind: 'record-ends' }])
    expect(second.host.snapshot().phase.kind).toBe('idle')
    expect(second.clocks.command({ ...begin(false), id: 'talk-2' } as Command)).toBe(true)
    expect(store.sessionIds()).toEqual(['talk-2', 'talk-1'])
  })

  test('nothing left to take up: the straps are those of now, not those that were there when it was cut off', () => {
    const store = openSqliteStore(':memory:')
    toPause(shell(store))
    const second = shell(store, EVENING + 48 * HOUR)
    const now = { kind: 'live', strap: { id: 'y', name: 'H9' } } as const
    second.host.link('b', now)
    second.resume()
    const { seats } = second.host.snapshot()
    expect([seats.a.link, seats.b.link]).toEqual([{ kind: 'none' }, now])
  })

  test('a session taken up twice replays to the same state a third time', () => {
    const store = openSqliteStore(':memory:')
    toPause(shell(store))
    const second = shell(store, EVENING + 2 * MINUTE)
    second.resume()
    second.clocks.command({ kind: 'extend' })
    const third = shell(store, EVENING + 3 * MINUTE)
    third.resume()
    expect(third.host.snapshot().phase).toMatchObject({
      kind: 'pause',
      extensionsLeft: 1,
      moved: true,
    })
  })

  /** A heart whose strap tells of it once a second for so long. */
  const beats = (run: ReturnType<typeof shell>, seconds: number): void => {
    const heart = new SteadyHeart()
    heart.silentUntil(run.clock.now().mono)
    for (let second = 0; second < seconds; second += 1) {
      run.clock.advance(1_000)
      run.host.packet('a', heart.notification(72, run.clock.now().mono), 0)
    }
  }

  test('in the everyday chat it goes on, teaches nothing of what was missed, and the talk begins', () => {
    const store = openSqliteStore(':memory:')
    const first = shell(store)
    first.host.link('a', live)
    first.clocks.command(begin(false))
    beats(first, 300)
    expect(first.clocks.command({ kind: 'begin-neutral-talk' })).toBe(true)
    beats(first, 30)
    first.record.flush()
    const second = shell(store, EVENING + 370_000)
    expect(second.resume()).toEqual([{ kind: 'session-resumed' }])
    expect(second.host.snapshot().phase).toMatchObject({ kind: 'neutral-talk' })
    second.host.link('a', live)
    beats(second, 40)
    expect(second.host.snapshot().phase.kind).toBe('neutral-talk')
    beats(second, 10)
    expect(second.host.snapshot().phase.kind).toBe('talk')
    expect(second.host.state.partners.a.baseline).not.toBeNull()
    expect(second.host.state.partners.a.speakingBpm).toBeNull()
    second.record.flush()
    const { state } = second.host
    const third = shell(store, EVENING + 421_000)
    third.resume()
    expect(third.host.state.session).toEqual(state.session)
    expect(third.host.state.partners.a.neutralLevels).toEqual(state.partners.a.neutralLevels)
  })

  test('what each says after the end is kept with the talk', () => {
    const store = openSqliteStore(':memory:')
    const run = shell(store)
    run.host.link('a', live)
    run.clocks.command(begin(false))
    beats(run, 300)
    run.clocks.command({ kind: 'begin-talk' })
    // A proposal by itself, as the engine would have made it.
    run.host.fact((at) => ({
      stream: 'couple',
      at,
      fact: { kind: 'pause-proposed', cause: 'automatic' },
    }))
    run.clocks.command({ kind: 'end' })
    expect(run.clocks.command({ kind: 'judge-prompt', partner: 'a', answer: 'early' })).toBe(true)
    const { entries, unreadable } = run.record.read('talk-1')
    expect(unreadable).toBe(0)
    expect(entries.at(-1)).toMatchObject({
      stream: 'a',
      fact: { kind: 'prompt-judged', answer: 'early' },
    })
  })

  test('a journal with nothing in it is a first start', () => {
    expect(shell(openSqliteStore(':memory:')).resume()).toEqual([])
  })
})

describe('a lost window', () => {
  test('loses the straps, never the session', () => {
    const run = shell(openSqliteStore(':memory:'))
    toPause(run)
    loseStraps(run.host)
    expect(run.host.snapshot().seats.a.link.kind).toBe('lost')
    expect(run.host.snapshot().seats.b.link.kind).toBe('none')
    expect(run.host.snapshot().phase.kind).toBe('pause')
  })
})

describe('a demonstration', () => {
  test('lives by its own clock, and hands back to the machine’s', () => {
    const run = shell(openSqliteStore(':memory:'))
    run.clocks.command(begin(true))
    run.clock.advance(60_000)
    expect(run.host.snapshot().at.mono).toBe(0)
    run.clocks.advanceDemonstration(1_000)
    expect(run.host.snapshot().at.mono).toBe(1_000)
    run.clocks.command({ kind: 'end' })
    run.clocks.command({ kind: 'leave' })
    expect(run.host.snapshot().at.mono).toBe(60_000)
  })

  test('moves no real talk’s time', () => {
    const run = shell(openSqliteStore(':memory:'))
    run.clocks.command(begin(false))
    run.clocks.advanceDemonstration(1_000)
    expect(run.host.snapshot().at.mono).toBe(0)
  })
})
