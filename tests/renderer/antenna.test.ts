import { expect, test, vi } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import { HEART_RATE_SERVICE } from '#shared/straps/gatt.ts'
import { Antenna } from '../../renderer/straps/antenna.ts'
import { SEARCH_LASTS } from '../../renderer/straps/strap-policy.ts'
import { FakeBluetooth, FakeDevice } from './support/fake-bluetooth.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState } from './support/snapshots.ts'

/** What the computer calls a strap; the page has another id for it. */
const addressOf = (device: FakeDevice): string => `address of ${device.id}`

const open = () => {
  const bridge = new FakeBridge(appState())
  const bluetooth = new FakeBluetooth()
  const antenna = new Antenna(bridge, bluetooth.asBluetooth())
  const seated = (): string[] =>
    bridge.reported('strap:link').map(({ partner, link }) => `${partner} ${link.kind}`)
  const put = async (device: FakeDevice, partner: PartnerId): Promise<void> => {
    const connected = antenna.connect(partner)
    antenna.choose({ id: addressOf(device), name: device.name ?? '' })
    bluetooth.choose(device)
    await connected
  }
  return { bridge, bluetooth, antenna, seated, put }
}

test('asks for heart-rate straps and puts the chosen one on its seat, by the computer’s id', async () => {
  const { antenna, bluetooth, bridge, seated } = open()
  const connected = antenna.connect('b')
  expect(antenna.view().choosing).toEqual({ partner: 'b', cancelled: false, search: 'on' })
  expect(bluetooth.requests).toMatchObject([{ filters: [{ services: [HEART_RATE_SERVICE] }] }])
  const device = new FakeDevice('one', 'Polar H10')
  antenna.choose({ id: 'A0:9E', name: 'Polar H10' })
  expect(bridge.calls.at(-1)).toEqual({ name: 'strap:choose', input: 'A0:9E' })
  bluetooth.choose(device)
  await connected
  expect(antenna.view().choosing).toBeNull()
  expect(seated()).toEqual(['b connecting', 'b live'])
  device.gatt.measurement?.notify([0, 70])
  expect(bridge.reported('strap:packet')).toMatchObject([
    { partner: 'b', bytes: new Uint8Array([0, 70]) },
  ])
  const strap = { id: 'A0:9E', name: 'Polar H10' }
  expect(bridge.reported('strap:link').at(-1)?.link).toEqual({ kind: 'live', strap })
  expect(bridge.reported('strap:remember')).toEqual([{ partner: 'b', strap }])
})

test('what the strap tells of itself reaches main; what it does not tell is null', async () => {
  const { bridge, put } = open()
  const device = new FakeDevice('one')
  device.gatt.readings.set(0x2a19, [83])
  await put(device, 'a')
  await vi.waitFor(() => expect(bridge.reported('strap:readings')).toHaveLength(1))
  expect(bridge.reported('strap:readings')[0]).toMatchObject({
    partner: 'a',
    readings: { battery: 83, maker: null, wornAt: null },
  })
})

test('a search that was cancelled leaves the seat as it was, with a hint until the next try', async () => {
  const { antenna, bluetooth, seated } = open()
  const first = antenna.connect('a')
  antenna.choose(null)
  bluetooth.refuse()
  await first
  expect(antenna.view()).toEqual({ choosing: null, hints: { a: 'nothing', b: null } })
  expect(seated()).toEqual([])
  void antenna.connect('a')
  expect(antenna.view().hints.a).toBeNull()
})

test('where nothing was found the chooser stays, says so, and can be left or asked again', async () => {
  const { antenna, bridge, bluetooth } = open()
  for (let round = 0; round < 2; round += 1) {
    const refused = antenna.connect('a')
    bluetooth.refuse()
    await refused
    expect(antenna.view()).toEqual({
      choosing: { partner: 'a', cancelled: false, search: 'failed' },
      hints: { a: null, b: null },
    })
  }
  antenna.choose(null)
  expect(antenna.view()).toEqual({ choosing: null, hints: { a: 'nothing', b: null } })
  // Nobody is asked any more, so there is nobody to answer.
  expect(bridge.calls.filter(({ name }) => name === 'strap:choose')).toEqual([])
})

test('when the browser stops listening it is said, and the search can be begun anew', async () => {
  vi.useFakeTimers()
  try {
    const { antenna, bluetooth } = open()
    void antenna.connect('a')
    await vi.advanceTimersByTimeAsync(SEARCH_LASTS - 1)
    expect(antenna.view().choosing?.search).toBe('on')
    await vi.advanceTimersByTimeAsync(1)
    expect(antenna.view().choosing?.search).toBe('paused')
    void antenna.connect('a')
    await vi.advanceTimersByTimeAsync(0)
    expect(antenna.view().choosing).toEqual({ partner: 'a', cancelled: false, search: 'on' })
    expect(bluetooth.requests).toHaveLength(2)
  } finally {
    vi.useRealTimers()
  }
})

test('a strap that does not answer is said so, and not remembered', async () => {
  const { antenna, bridge, put, seated } = open()
  const silent = new FakeDevice('one')
  silent.gatt.behaviour = 'fails'
  await put(silent, 'a')
  expect(antenna.view().hints.a).toBe('no-answer')
  expect(seated()).toEqual(['a connecting', 'a none'])
  expect(bridge.reported('strap:remember')).toEqual([])
})

test('the other seat’s request takes over; the first one’s late answer means nothing', async () => {
  const { antenna, put, seated } = open()
  const first = antenna.connect('a')
  const second = put(new FakeDevice('one'), 'b')
  await first
  expect(antenna.view().hints.a).toBeNull()
  await second
  expect(seated()).toEqual(['b connecting', 'b live'])
})

test('one strap is one heart: put on the other seat it leaves this one', async () => {
  const { bridge, put, seated } = open()
  const device = new FakeDevice('one')
  await put(device, 'a')
  await put(device, 'b')
  expect(seated()).toEqual(['a connecting', 'a live', 'a none', 'b connecting', 'b live'])
  device.gatt.measurement?.notify([0, 70])
  expect(bridge.reported('strap:packet').map(({ partner }) => partner)).toEqual(['b'])
})

test('taken off for good it is not remembered', async () => {
  const { antenna, bridge, put } = open()
  await put(new FakeDevice('one'), 'a')
  antenna.release('a')
  expect(bridge.reported('strap:remember').at(-1)).toEqual({ partner: 'a', strap: null })
})

test('muted, nothing of a real strap gets through; afterwards main hears who is there', async () => {
  const { antenna, bridge, put, seated } = open()
  const device = new FakeDevice('one')
  await put(device, 'a')
  antenna.setMuted(true)
  device.gatt.measurement?.notify([0, 70])
  const before = seated()
  device.drop()
  expect(bridge.reported('strap:packet')).toEqual([])
  expect(seated()).toEqual(before)
  antenna.setMuted(false)
  expect(seated().slice(before.length)).toEqual(['a lost', 'b none'])
  antenna.setMuted(false)
  expect(seated()).toHaveLength(before.length + 2)
  antenna.release('a')
})

test('without Web Bluetooth the chooser says that there is nothing', async () => {
  const antenna = new Antenna(new FakeBridge(appState()), undefined)
  await antenna.connect('a')
  expect(antenna.view().choosing?.search).toBe('failed')
})

test('after a demonstration main hears again what the strap told of itself', async () => {
  const { antenna, bridge, put } = open()
  const device = new FakeDevice('one')
  device.gatt.readings.set(0x2a19, [83])
  await put(device, 'a')
  await vi.waitFor(() => expect(bridge.reported('strap:readings')).toHaveLength(1))
  antenna.setMuted(true)
  antenna.setMuted(false)
  expect(bridge.reported('strap:readings')).toMatchObject([
    { partner: 'a', readings: { battery: 83 } },
    { partner: 'a', readings: { battery: 83 } },
  ])
})
