import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { Antenna } from '../../renderer/straps/antenna.ts'
import { SEARCH_AGAIN_AFTER, SEARCH_LASTS } from '../../renderer/straps/strap-policy.ts'
import { FakeBluetooth, FakeDevice } from './support/fake-bluetooth.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState } from './support/snapshots.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const LEFT: StrapIdentity = { id: 'A0:01', name: 'Polar H10' }
const RIGHT: StrapIdentity = { id: 'A0:02', name: 'TICKR' }

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

const open = ({ lends = true, takes = (): boolean => true } = {}) => {
  const bridge = new FakeBridge(appState(), {
    'strap:lend-click': () => lends,
    'strap:choose': takes,
  })
  const bluetooth = new FakeBluetooth()
  const antenna = new Antenna(bridge, bluetooth.asBluetooth())
  const seated = (): string[] =>
    bridge.reported('strap:link').map(({ partner, link }) => `${partner} ${link.kind}`)
  const answers = (): (string | null)[] =>
    bridge.calls.flatMap((call) => (call.name === 'strap:choose' ? [call.input] : []))
  const hear = async (...straps: StrapIdentity[]): Promise<void> => {
    bridge.push('strap:candidates', straps)
    await pass(0)
  }
  return { antenna, answers, bluetooth, bridge, hear, seated }
}

test('both straps of last time come back by themselves, each to its seat', async () => {
  const { antenna, answers, bluetooth, hear, seated } = open()
  antenna.remember({ a: LEFT, b: RIGHT })
  expect(seated()).toEqual(['a lost', 'b lost'])
  await pass(0)
  expect(bluetooth.requests).toHaveLength(1)
  await hear()
  await hear({ id: 'somebody else’s', name: '' }, RIGHT)
  expect(answers()).toEqual([RIGHT.id])
  const right = new FakeDevice('page-id-1')
  bluetooth.choose(right)
  await pass(0)
  expect(seated().slice(2)).toEqual(['b lost', 'b live'])
  expect(bluetooth.requests).toHaveLength(2)
  await hear(RIGHT, LEFT)
  bluetooth.choose(new FakeDevice('page-id-2'))
  await pass(0)
  expect(answers()).toEqual([RIGHT.id, LEFT.id])
  expect(seated().slice(4)).toEqual(['a lost', 'a live'])
  await pass(10 * SEARCH_LASTS)
  expect(bluetooth.requests).toHaveLength(2)
  antenna.release('a')
  antenna.release('b')
})

test('what is heard late of a search that is over does not hold up the next one', async () => {
  let answersTaken = true
  const { antenna, bluetooth, bridge, hear, seated } = open({ takes: () => answersTaken })
  antenna.remember({ a: LEFT, b: RIGHT })
  await pass(0)
  await hear(LEFT, RIGHT)
  bluetooth.choose(new FakeDevice('page-id-1'))
  await pass(0)
  answersTaken = false
  await hear(LEFT, RIGHT)
  answersTaken = true
  await hear(LEFT, RIGHT)
  bluetooth.choose(new FakeDevice('page-id-2'))
  await pass(0)
  expect(seated().at(-1)).toBe('b live')
  expect(bridge.calls.filter(({ name }) => name === 'strap:choose')).toHaveLength(3)
  antenna.release('a')
  antenna.release('b')
})

test('nobody shows a chooser for it, and no click is lent for nothing', async () => {
  const { antenna, bridge } = open()
  antenna.remember({ a: null, b: null })
  await pass(10 * SEARCH_LASTS)
  expect(bridge.calls).toEqual([])
  antenna.remember({ a: LEFT, b: null })
  await pass(0)
  expect(antenna.view().choosing).toBeNull()
})

test('the browser stops listening after a minute: the search begins anew, for ever', async () => {
  const { antenna, answers, bluetooth, bridge } = open()
  vi.spyOn(bridge, 'call').mockImplementation(async (name, input) => {
    bridge.calls.push({ name, input } as never)
    if (name === 'strap:choose') bluetooth.refuse()
    return true as never
  })
  antenna.remember({ a: LEFT, b: null })
  await pass(4 * SEARCH_LASTS)
  expect(answers()).toEqual([null, null, null, null])
  expect(bluetooth.requests).toHaveLength(5)
})

test('refused at once, as with Bluetooth off: tried again after a while, not in a rush', async () => {
  const { antenna, bluetooth } = open()
  antenna.remember({ a: LEFT, b: null })
  for (let tries = 1; tries <= 3; tries += 1) {
    await pass(0)
    expect(bluetooth.requests).toHaveLength(tries)
    bluetooth.refuse()
    await pass(SEARCH_AGAIN_AFTER - 1)
    expect(bluetooth.requests).toHaveLength(tries)
    await pass(1)
  }
})

test('without a page to click it waits', async () => {
  const { antenna, bluetooth } = open({ lends: false })
  antenna.remember({ a: LEFT, b: null })
  await pass(SEARCH_AGAIN_AFTER)
  expect(bluetooth.requests).toHaveLength(0)
})

test('choosing by hand comes first; the search goes on when that is over', async () => {
  const { antenna, answers, bluetooth, hear, seated } = open()
  antenna.remember({ a: LEFT, b: RIGHT })
  await pass(0)
  const connected = antenna.connect('b')
  await pass(0)
  expect(bluetooth.requests).toHaveLength(2)
  await hear(LEFT)
  await pass(2 * SEARCH_LASTS)
  expect(answers()).toEqual([])
  antenna.choose({ id: 'A0:03', name: 'a new one' })
  bluetooth.choose(new FakeDevice('page-id-3'))
  await connected
  await pass(0)
  expect(seated().slice(2)).toEqual(['b connecting', 'b live'])
  expect(bluetooth.requests).toHaveLength(3)
  await hear(RIGHT)
  expect(answers()).toEqual(['A0:03'])
  await hear(LEFT)
  expect(answers()).toEqual(['A0:03', LEFT.id])
  antenna.release('a')
  antenna.release('b')
})

test('a strap that the computer has forgotten is searched for while it is lost', async () => {
  const { antenna, bluetooth, hear, seated } = open()
  const device = new FakeDevice('page-id', 'Polar H10')
  const connected = antenna.connect('a')
  antenna.choose(LEFT)
  bluetooth.choose(device)
  await connected
  device.gatt.behaviour = 'forgotten'
  device.drop()
  await pass(2_000)
  expect(seated()).toEqual(['a connecting', 'a live', 'a lost'])
  expect(bluetooth.requests).toHaveLength(2)
  device.gatt.behaviour = 'works'
  await hear(LEFT)
  bluetooth.choose(device)
  await pass(0)
  expect(seated().at(-1)).toBe('a live')
  await pass(0)
  expect(bluetooth.requests).toHaveLength(2)
  antenna.release('a')
})

test('forgotten by its people it is not taken back, though it was heard', async () => {
  const { antenna, bluetooth, hear, seated } = open()
  antenna.remember({ a: LEFT, b: null })
  await pass(0)
  await hear(LEFT)
  antenna.release('a')
  bluetooth.choose(new FakeDevice('page-id'))
  await pass(0)
  expect(seated()).toEqual(['a lost', 'a none'])
})

test('a strap taken back that does not answer is tried for ever', async () => {
  const { antenna, bluetooth, hear, seated } = open()
  const device = new FakeDevice('page-id')
  device.gatt.behaviour = 'fails'
  antenna.remember({ a: LEFT, b: null })
  await pass(0)
  await hear(LEFT)
  bluetooth.choose(device)
  await pass(20_000)
  expect(seated().filter((it) => it !== 'a lost')).toEqual([])
  device.gatt.behaviour = 'works'
  await pass(2_000)
  expect(seated().at(-1)).toBe('a live')
  antenna.release('a')
})

test('while simulated hearts sit there nothing is searched for', async () => {
  const { antenna, bluetooth } = open()
  antenna.setMuted(true)
  antenna.remember({ a: LEFT, b: null })
  await pass(SEARCH_LASTS)
  expect(bluetooth.requests).toHaveLength(0)
  antenna.setMuted(false)
  await pass(0)
  expect(bluetooth.requests).toHaveLength(1)
})

test('a search that a demonstration outlasts is ended, and begun anew afterwards', async () => {
  const { antenna, bluetooth, bridge, hear, seated } = open()
  vi.spyOn(bridge, 'call').mockImplementation(async (name, input) => {
    bridge.calls.push({ name, input } as never)
    if (name === 'strap:choose' && input === null) bluetooth.refuse()
    return true as never
  })
  antenna.remember({ a: LEFT, b: null })
  await pass(0)
  antenna.setMuted(true)
  await pass(2 * SEARCH_LASTS)
  expect(bluetooth.requests).toHaveLength(1)
  antenna.setMuted(false)
  await pass(0)
  expect(bluetooth.requests).toHaveLength(2)
  await hear(LEFT)
  bluetooth.choose(new FakeDevice('page-id'))
  await pass(0)
  expect(seated().at(-1)).toBe('a live')
  antenna.release('a')
})

test('what was heard during a short demonstration is taken back when it is over', async () => {
  const { antenna, answers, bluetooth, hear } = open()
  antenna.remember({ a: LEFT, b: null })
  await pass(0)
  antenna.setMuted(true)
  await hear(LEFT)
  expect(answers()).toEqual([])
  antenna.setMuted(false)
  await pass(0)
  expect(answers()).toEqual([LEFT.id])
  expect(bluetooth.requests).toHaveLength(1)
})

test('a strap chosen again by hand that does not answer is still looked for', async () => {
  const { antenna, bluetooth, bridge, seated } = open()
  antenna.remember({ a: LEFT, b: null })
  const device = new FakeDevice('page-id')
  device.gatt.behaviour = 'fails'
  const connected = antenna.connect('a')
  antenna.choose(LEFT)
  bluetooth.choose(device)
  await connected
  expect(antenna.view().hints.a).toBe('no-answer')
  expect(seated()).toEqual(['a lost', 'a connecting', 'a lost'])
  device.gatt.behaviour = 'works'
  await pass(2_000)
  expect(seated().at(-1)).toBe('a live')
  expect(antenna.view().hints.a).toBeNull()
  expect(bridge.reported('strap:remember')).toEqual([])
  antenna.release('a')
})
