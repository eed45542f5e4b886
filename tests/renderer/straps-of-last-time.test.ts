import { expect, test, vi } from 'vitest'
import type { AppState } from '#shared/ipc/contract.ts'
import { createEbb } from '../../renderer/create-ebb.ts'
import { strapsOfLastTime } from '../../renderer/straps/straps-of-last-time.ts'
import { FakeBluetooth } from './support/fake-bluetooth.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, EMPTY_SEAT, snapshot } from './support/snapshots.ts'

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
