import { expect, test, vi } from 'vitest'
import type { AppState } from '#shared/ipc/app-state.ts'
import { NOBODY_YET } from '#shared/people/people.ts'
import { createEbb } from '../../renderer/create-ebb.ts'
import { strapsOfLastTime } from '../../renderer/straps/straps-of-last-time.ts'
import { FakeBluetooth } from './support/fake-bluetooth.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, EMPTY_SEAT, PHASES, snapshot } from './support/snapshots.ts'

const LEFT = { id: 'A0:01', name: 'Polar H10' }
const RIGHT = { id: 'A0:02', name: 'TICKR' }
const NONE = { a: null, b: null }

const lost = (strap: typeof LEFT) => ({ ...EMPTY_SEAT, link: { kind: 'lost', strap } as const })

const state = (
  seats: AppState['live']['seats'],
  remembered: AppState['remembered'],
  simulated = false,
): AppState => ({ ...appState(), live: snapshot({ seats, simulated }), remembered })

test('a page that went while a strap was connecting leaves it to the next one, which looks for it', async () => {
  const bridge = new FakeBridge(state({ a: lost(LEFT), b: EMPTY_SEAT }, NONE))
  const bluetooth = new FakeBluetooth()
  const openAudio = (): AudioContext => {
    throw new Error('no sound in this test')
  }
  const { antenna } = createEbb({ bridge, bluetooth: bluetooth.asBluetooth(), openAudio })
  await vi.waitFor(() => expect(bluetooth.requests).toHaveLength(1))
  expect(bridge.reported('strap:link')).toEqual([
    { partner: 'a', link: { kind: 'lost', strap: LEFT } },
  ])
  antenna.release('a')
})

const openPage = (start: AppState) => {
  const bridge = new FakeBridge(start)
  const bluetooth = new FakeBluetooth()
  const openAudio = (): AudioContext => {
    throw new Error('no sound in this test')
  }
  const { antenna, store } = createEbb({ bridge, bluetooth: bluetooth.asBluetooth(), openAudio })
  return {
    bridge,
    bluetooth,
    antenna,
    started: vi.waitFor(() => expect(store.view()).not.toBeNull()),
  }
}
const EMPTY = { a: EMPTY_SEAT, b: EMPTY_SEAT }

test('what main recalls only once the keys are open is looked for then', async () => {
  const { bridge, bluetooth, antenna, started } = openPage(state(EMPTY, NONE))
  await started
  expect(bluetooth.requests).toHaveLength(0)
  bridge.push('strap:recalled', { a: LEFT, b: RIGHT })
  expect(bridge.reported('strap:link')).toEqual([
    { partner: 'a', link: { kind: 'lost', strap: LEFT } },
    { partner: 'b', link: { kind: 'lost', strap: RIGHT } },
  ])
  await vi.waitFor(() => expect(bluetooth.requests).toHaveLength(1))
  antenna.release('a')
  antenna.release('b')
})

test('recalled before the page has heard anything it is looked for all the same', async () => {
  const { bridge, antenna, started } = openPage(state(EMPTY, NONE))
  bridge.push('strap:recalled', { a: LEFT, b: null })
  await started
  expect(bridge.reported('strap:link')).toEqual([
    { partner: 'a', link: { kind: 'lost', strap: LEFT } },
  ])
  antenna.release('a')
})

test('a seat that is looking for a strap by then goes on looking for that one', async () => {
  const seats = { a: lost(RIGHT), b: EMPTY_SEAT }
  const { bridge, antenna, started } = openPage(state(seats, NONE))
  await started
  bridge.push('strap:recalled', { a: LEFT, b: RIGHT })
  expect(bridge.reported('strap:link')).toEqual([
    { partner: 'a', link: { kind: 'lost', strap: RIGHT } },
  ])
  antenna.release('a')
})

test('where main knows of no strap on a seat, the remembered one is looked for', () => {
  const empty = { a: EMPTY_SEAT, b: EMPTY_SEAT }
  expect(strapsOfLastTime(state(empty, { a: LEFT, b: RIGHT }))).toEqual({ a: LEFT, b: RIGHT })
})

test('a strap that was just put on the other seat is not looked for on both', () => {
  const moved = state({ a: EMPTY_SEAT, b: lost(LEFT) }, { a: LEFT, b: null })
  expect(strapsOfLastTime(moved)).toEqual({ a: null, b: LEFT })
})

test('simulated straps are not looked for', () => {
  const seats = { a: lost({ id: 'simulated-a', name: '' }), b: EMPTY_SEAT }
  expect(strapsOfLastTime(state(seats, { a: null, b: RIGHT }, true))).toEqual({ a: null, b: RIGHT })
})

const alone = (start: AppState): AppState => ({
  ...start,
  people: { ...start.people, mode: 'solo' },
})
const linksOf = (bridge: FakeBridge, partner: 'a' | 'b') =>
  bridge.reported('strap:link').flatMap((said) => (said.partner === partner ? [said.link] : []))

test('whoever uses Ebb alone has their own strap sought and no other, also where main still has one there', () => {
  const both = alone(state(EMPTY, { a: LEFT, b: RIGHT }))
  expect(strapsOfLastTime(both)).toEqual({ a: LEFT, b: null })
  const left = alone(state({ a: EMPTY_SEAT, b: lost(RIGHT) }, { a: LEFT, b: RIGHT }))
  expect(strapsOfLastTime(left)).toEqual({ a: LEFT, b: null })
})

test('a talk of two keeps both straps, whatever is said meanwhile', () => {
  const start = alone(state(EMPTY, { a: LEFT, b: RIGHT }))
  const talking = { ...start, live: snapshot({ phase: PHASES.talk, solo: false }) }
  expect(strapsOfLastTime(talking)).toEqual({ a: LEFT, b: RIGHT })
})

test('“just me” lets the other strap go without forgetting it; two again, it is sought again', async () => {
  const { bridge, antenna, started } = openPage(state(EMPTY, { a: null, b: RIGHT }))
  await started
  expect(linksOf(bridge, 'b')).toEqual([{ kind: 'lost', strap: RIGHT }])
  bridge.push('app:people', { ...NOBODY_YET, mode: 'solo' })
  expect(linksOf(bridge, 'b').at(-1)).toEqual({ kind: 'none' })
  bridge.push('strap:recalled', { a: null, b: RIGHT })
  expect(linksOf(bridge, 'b').at(-1)).toEqual({ kind: 'none' })
  bridge.push('app:people', NOBODY_YET)
  expect(linksOf(bridge, 'b').at(-1)).toEqual({ kind: 'lost', strap: RIGHT })
  expect(bridge.reported('strap:remember')).toEqual([])
  antenna.release('b')
})

test('after everything was erased the strap that was let go is not sought again', async () => {
  const { bridge, started } = openPage(alone(state(EMPTY, { a: null, b: RIGHT })))
  await started
  expect(linksOf(bridge, 'b').at(-1)).toEqual({ kind: 'none' })
  bridge.push('app:notice', { kind: 'all-erased' })
  bridge.push('app:people', NOBODY_YET)
  expect(linksOf(bridge, 'b').at(-1)).toEqual({ kind: 'none' })
})
