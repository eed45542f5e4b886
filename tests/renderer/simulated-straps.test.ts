import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PARTNERS } from '#shared/partners.ts'
import type { can } from '#shared/session/can.ts'
import { step } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { snapshotOf } from '#shared/session/snapshot.ts'
import { IDLE } from '#shared/session/state.ts'
import { SOUND_EVENING } from '#shared/simulate/troubled-evening.ts'
import { after } from '#shared/units.ts'
import { createLiveStore } from '../../renderer/live/live-store.ts'
import { advanceRun, beginRun } from '../../renderer/straps/simulated-run.ts'
import { playSimulatedStraps } from '../../renderer/straps/simulated-straps.ts'
import { beginCommand } from '../support/begin.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, PHASES, snapshot } from './support/snapshots.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const openWithStore = async (
  timeLapse: 1 | 10 | 60,
  simulatedStraps: 'sound' | 'troubled' = 'sound',
) => {
  const bridge = new FakeBridge(appState({}, { timeLapse, simulatedStraps }))
  const store = createLiveStore(bridge)
  playSimulatedStraps(bridge, store)
  await vi.advanceTimersByTimeAsync(0)
  return { bridge, store }
}
const open = async (timeLapse: 1 | 10 | 60): Promise<FakeBridge> =>
  (await openWithStore(timeLapse)).bridge
const moved = (bridge: FakeBridge): number =>
  bridge.reported('simulation:advance').reduce((sum, { byMs }) => sum + byMs, 0)
const demonstration = (kind: keyof typeof PHASES) =>
  snapshot({ simulated: true, phase: PHASES[kind] })

test('nothing is sent in a real session', async () => {
  const bridge = await open(60)
  bridge.push('live:snapshot', snapshot({ phase: PHASES.talk }))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(bridge.reports).toEqual([])
})

test('a demonstration puts two straps on and moves time at the chosen speed', async () => {
  const bridge = await open(10)
  bridge.push('live:snapshot', demonstration('baseline'))
  expect(bridge.reported('strap:link')).toEqual(
    (['a', 'b'] as const).map((partner) => ({
      partner,
      link: { kind: 'live', strap: { id: `simulated-${partner}`, name: '' } },
    })),
  )
  await vi.advanceTimersByTimeAsync(1_600)
  expect(moved(bridge)).toBe(16_000)
  expect(bridge.reported('strap:packet')).toHaveLength(32)
})

test('the time-lapse takes effect at once', async () => {
  const { bridge, store } = await openWithStore(1)
  bridge.push('live:snapshot', demonstration('talk'))
  await vi.advanceTimersByTimeAsync(160)
  expect(moved(bridge)).toBe(160)
  store.changeSettings({ timeLapse: 60 })
  await vi.advanceTimersByTimeAsync(160)
  expect(moved(bridge)).toBe(160 + 160 * 60)
})

test('a stall is not made up for', async () => {
  const bridge = await open(1)
  bridge.push('live:snapshot', demonstration('talk'))
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  await vi.advanceTimersByTimeAsync(16)
  expect(moved(bridge)).toBe(100)
})

test('nothing is sent after the end, and a new demonstration starts from its own time', async () => {
  const bridge = await open(10)
  bridge.push('live:snapshot', demonstration('talk'))
  await vi.advanceTimersByTimeAsync(320)
  bridge.push('live:snapshot', demonstration('ended'))
  const before = bridge.reports.length
  await vi.advanceTimersByTimeAsync(5_000)
  expect(bridge.reports).toHaveLength(before)
  expect(vi.getTimerCount()).toBe(0)
  bridge.push('live:snapshot', demonstration('baseline'))
  expect(bridge.reports).toHaveLength(before + 2)
})

/** A main that consists of the engine and a clock only this window moves. */
const engineBehind = (bridge: FakeBridge) => {
  let at = snapshot().at
  let state = IDLE
  const entries: Entry[] = []
  const said = new Set<string>()
  const send = (event: Parameters<typeof step>[1]): void => {
    const next = step(state, event)
    state = next.state
    for (const effect of next.effects) if (effect.kind === 'record') entries.push(effect.entry)
    const { listening, seats } = snapshotOf(state, at)
    if (listening.kind === 'cannot-tell') said.add(listening.reason)
    for (const seat of [seats.a, seats.b]) if (seat.trouble !== null) said.add(seat.trouble)
    bridge.push('live:snapshot', snapshotOf(state, at))
  }
  const { report } = bridge
  bridge.report = (name, input) => {
    report.call(bridge, name, input)
    if ('byMs' in input) {
      at = { mono: after(at.mono, input.byMs), wall: after(at.wall, input.byMs) }
      send({ kind: 'tick', at })
    } else if ('link' in input) {
      send({ kind: 'link', at, partner: input.partner, link: input.link })
    } else if ('bytes' in input) {
      const { partner, bytes } = input
      send({ kind: 'packet', at, partner, bytes, arrivedAt: at.mono })
    }
  }
  return {
    command: (command: Parameters<typeof can>[1]) => send({ kind: 'command', at, command }),
    view: () => snapshotOf(state, at),
    entries,
    /** Every word of trouble that was worth saying so far. */
    said,
  }
}

const BEGIN = beginCommand({ id: 'demonstration', simulated: true })

test('over the real engine: rest is found, a flood is noticed, and in the pause it ebbs', async () => {
  const bridge = await open(60)
  const main = engineBehind(bridge)
  main.command(BEGIN)
  await vi.advanceTimersByTimeAsync(6_000)
  expect(main.view().seats.a.rest.kind).toBe('found')
  expect(main.view().seats.b.rest.kind).toBe('found')
  main.command({ kind: 'begin-talk' })
  await vi.advanceTimersByTimeAsync(4_000)
  expect(main.view().phase.kind).toBe('proposed')
  expect(main.view().seats.a.own?.level).toBeGreaterThan(1)
  main.command({ kind: 'pause', returnAt: null })
  await vi.advanceTimersByTimeAsync(15_000)
  expect(main.view().phase.kind).toBe('pause')
  expect(main.view().seats.a.own?.level).toBeLessThan(0.6)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(main.view().phase.kind).toBe('return')
})

test('at 60× nothing is lost: the engine records what the straps made, byte for byte', async () => {
  const bridge = await open(60)
  const main = engineBehind(bridge)
  main.command(BEGIN)
  const begun = main.view().at.mono
  await vi.advanceTimersByTimeAsync(20_000)
  const kept = main.entries.flatMap((entry) => ('packet' in entry ? [entry] : []))
  const [, reports] = advanceRun(
    beginRun('rest', begun, SOUND_EVENING),
    main.view().at.mono - begun,
  )
  const made = reports.flatMap((report) => (report.kind === 'packet' ? [report] : []))
  expect(kept.length).toBeGreaterThan(2 * 60 * 19)
  expect(kept.map(({ stream, packet }) => `${stream} ${packet.join(' ')}`)).toEqual(
    made.map(({ partner, bytes }) => `${partner} ${bytes.join(' ')}`),
  )
})

test('an evening with troubles: all is found and noticed in spite of them, and each gets its word', async () => {
  const { bridge } = await openWithStore(60, 'troubled')
  const main = engineBehind(bridge)
  const floods = (): number =>
    main.entries.filter((entry) => 'fact' in entry && entry.fact.kind === 'flood-detected').length
  main.command(BEGIN)
  await vi.advanceTimersByTimeAsync(8_000)
  expect(main.view().seats.a.rest.kind).toBe('found')
  expect(main.view().seats.b.rest.kind).toBe('found')
  expect(main.said).toContain('lost')
  expect(main.said).toContain('artefacts')
  main.command({ kind: 'begin-talk' })
  await vi.advanceTimersByTimeAsync(4_000)
  expect(main.view().phase.kind).toBe('proposed')
  expect(floods()).toBe(1)
  main.command({ kind: 'pause', returnAt: null })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(main.view().seats.b.link.kind).toBe('lost')
  await vi.advanceTimersByTimeAsync(25_000)
  expect(main.view().seats.b.link.kind).toBe('live')
  expect(main.view().phase.kind).toBe('return')
  for (const partner of PARTNERS) main.command({ kind: 'ready', partner })
  main.said.clear()
  await vi.advanceTimersByTimeAsync(6_000)
  expect([...main.said].sort()).toEqual([
    'artefacts',
    'frozen',
    'no-contact',
    'no-data',
    'settling',
  ])
  expect(main.view().listening.kind).toBe('listening')
  expect(floods()).toBe(1)
})
