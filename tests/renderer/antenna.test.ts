import { expect, test } from 'vitest'
import { HEART_RATE_SERVICE } from '#shared/straps/gatt.ts'
import { Antenna } from '../../renderer/straps/antenna.ts'
import { FakeBluetooth, FakeDevice } from './support/fake-bluetooth.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState } from './support/snapshots.ts'

const open = () => {
  const bridge = new FakeBridge(appState())
  const bluetooth = new FakeBluetooth()
  const antenna = new Antenna(bridge, bluetooth.asBluetooth())
  const seated = (): string[] =>
    bridge.reported('strap:link').map(({ partner, link }) => `${partner} ${link.kind}`)
  return { bridge, bluetooth, antenna, seated }
}

const LEFT = new FakeDevice('one', 'Polar H10')

test('asks for heart-rate straps and puts the chosen one on its seat', async () => {
  const { antenna, bluetooth, bridge, seated } = open()
  const connected = antenna.connect('b')
  expect(antenna.view().choosing).toEqual({ partner: 'b', cancelled: false })
  expect(bluetooth.requests).toEqual([{ filters: [{ services: [HEART_RATE_SERVICE] }] }])
  const device = new FakeDevice('one', 'Polar H10')
  bluetooth.choose(device)
  await connected
  expect(antenna.view().choosing).toBeNull()
  expect(seated()).toEqual(['b connecting', 'b live'])
  device.gatt.measurement?.notify([0, 70])
  expect(bridge.reported('strap:packet')).toMatchObject([
    { partner: 'b', bytes: new Uint8Array([0, 70]) },
  ])
  const identity = { id: 'one', name: 'Polar H10' }
  expect(bridge.reported('strap:link').at(-1)?.link).toEqual({ kind: 'live', strap: identity })
})

test('nothing chosen leaves the seat as it was, with a hint until the next try', async () => {
  const { antenna, bluetooth, seated } = open()
  const first = antenna.connect('a')
  bluetooth.refuse()
  await first
  expect(antenna.view()).toEqual({ choosing: null, hints: { a: 'nothing', b: null } })
  expect(seated()).toEqual([])
  void antenna.connect('a')
  expect(antenna.view().hints.a).toBeNull()
})

test('a strap that does not answer is said so', async () => {
  const { antenna, bluetooth, seated } = open()
  const silent = new FakeDevice('one')
  silent.gatt.behaviour = 'fails'
  const connected = antenna.connect('a')
  bluetooth.choose(silent)
  await connected
  expect(antenna.view().hints.a).toBe('no-answer')
  expect(seated()).toEqual(['a connecting', 'a none'])
})

test('the other seat’s request takes over; the first one’s late answer means nothing', async () => {
  const { antenna, bluetooth, seated } = open()
  const first = antenna.connect('a')
  const second = antenna.connect('b')
  await first
  expect(antenna.view().choosing?.partner).toBe('b')
  expect(antenna.view().hints.a).toBeNull()
  bluetooth.choose(new FakeDevice('one'))
  await second
  expect(seated()).toEqual(['b connecting', 'b live'])
})

test('one strap is one heart: put on the other seat it leaves this one', async () => {
  const { antenna, bluetooth, bridge, seated } = open()
  const device = new FakeDevice('one')
  for (const partner of ['a', 'b'] as const) {
    const connected = antenna.connect(partner)
    bluetooth.choose(device)
    await connected
  }
  expect(seated()).toEqual(['a connecting', 'a live', 'a none', 'b connecting', 'b live'])
  device.gatt.measurement?.notify([0, 70])
  expect(bridge.reported('strap:packet').map(({ partner }) => partner)).toEqual(['b'])
})

test('muted, nothing of a real strap gets through; afterwards main hears who is there', async () => {
  const { antenna, bluetooth, bridge, seated } = open()
  const connected = antenna.connect('a')
  bluetooth.choose(LEFT)
  await connected
  antenna.setMuted(true)
  LEFT.gatt.measurement?.notify([0, 70])
  const before = seated()
  LEFT.drop()
  expect(bridge.reported('strap:packet')).toEqual([])
  expect(seated()).toEqual(before)
  antenna.setMuted(false)
  expect(seated().slice(before.length)).toEqual(['a lost', 'b none'])
  antenna.setMuted(false)
  expect(seated()).toHaveLength(before.length + 2)
  antenna.release('a')
})

test('without Web Bluetooth a seat gets the hint', async () => {
  const antenna = new Antenna(new FakeBridge(appState()), undefined)
  await antenna.connect('a')
  expect(antenna.view().hints.a).toBe('nothing')
})
