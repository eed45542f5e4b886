import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Link } from '#shared/straps/link.ts'
import { CONNECT_WITHIN } from '../../renderer/straps/strap-policy.ts'
import { WebBluetoothStrap } from '../../renderer/straps/web-bluetooth-strap.ts'
import { FakeDevice } from './support/fake-bluetooth.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const wear = (device = new FakeDevice('strap-1', 'Polar H10')) => {
  const links: Link['kind'][] = []
  const packets: { readonly bytes: number[]; readonly ageMs: number }[] = []
  const strap = new WebBluetoothStrap({
    link: ({ kind }) => links.push(kind),
    packet: (bytes, ageMs) => packets.push({ bytes: [...bytes], ageMs }),
  })
  return { device, links, packets, strap }
}
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

test('connects, and passes each notification on as its own bytes with its age', async () => {
  const { device, links, packets, strap } = wear()
  expect(await strap.hold(device.asDevice())).toBe('live')
  expect(links).toEqual(['connecting', 'live'])
  device.gatt.measurement?.notify([0x10, 70, 0x8c, 0x03])
  expect(packets.map(({ bytes }) => bytes)).toEqual([[0x10, 70, 0x8c, 0x03]])
  expect(packets[0]?.ageMs).toBeGreaterThanOrEqual(0)
})

test('a connect that hangs is given up after its time-out', async () => {
  const { device, links, strap } = wear()
  device.gatt.behaviour = 'hangs'
  const outcome = strap.hold(device.asDevice())
  await pass(CONNECT_WITHIN - 1)
  expect(links).toEqual(['connecting'])
  await pass(1)
  expect(await outcome).toBe('no-answer')
  expect(links).toEqual(['connecting', 'none'])
  expect(vi.getTimerCount()).toBe(0)
})

test('a connection that comes after its time-out is let go and changes nothing', async () => {
  const { device, links, packets, strap } = wear()
  device.gatt.behaviour = 'hangs'
  const outcome = strap.hold(device.asDevice())
  await pass(CONNECT_WITHIN)
  await outcome
  device.gatt.comeThrough()
  await pass(0)
  expect(device.gatt.connected).toBe(false)
  device.gatt.measurement?.notify([0, 70])
  expect(packets).toEqual([])
  expect(links).toEqual(['connecting', 'none'])
})

test('a strap that drops is lost, and tried again after 0.5, 1, 2, 2 … s, for ever', async () => {
  const { device, links, strap } = wear()
  await strap.hold(device.asDevice())
  device.gatt.behaviour = 'fails'
  device.drop()
  expect(links.at(-1)).toBe('lost')
  const connects: number[] = []
  for (const wait of [500, 1_000, 2_000, 2_000, 2_000]) {
    await pass(wait - 1)
    connects.push(device.gatt.connects)
    await pass(1)
    connects.push(device.gatt.connects)
  }
  expect(connects).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 6])
  expect(links.filter((kind) => kind !== 'lost')).toEqual(['connecting', 'live'])
})

test('once back it is live again, and the next loss starts with the shortest wait', async () => {
  const { device, links, packets, strap } = wear()
  await strap.hold(device.asDevice())
  const old = device.gatt.measurement
  device.drop()
  await pass(500)
  expect(links).toEqual(['connecting', 'live', 'lost', 'live'])
  old?.notify([0, 60])
  expect(packets).toEqual([])
  device.gatt.measurement?.notify([0, 61])
  expect(packets).toHaveLength(1)
  device.drop()
  await pass(500)
  expect(links.at(-1)).toBe('live')
})

test('an attempt to reconnect that hangs does not stop the next ones', async () => {
  const { device, links, strap } = wear()
  await strap.hold(device.asDevice())
  device.gatt.behaviour = 'hangs'
  device.drop()
  await pass(500)
  device.gatt.behaviour = 'works'
  await pass(CONNECT_WITHIN + 1_000)
  expect(links.at(-1)).toBe('live')
  device.gatt.comeThrough()
  await pass(0)
  expect(device.gatt.connected).toBe(true)
  expect(links.filter((kind) => kind === 'live')).toHaveLength(2)
})

test('released: hushed, disconnected, and left alone', async () => {
  const { device, links, packets, strap } = wear()
  await strap.hold(device.asDevice())
  const { measurement } = device.gatt
  strap.release()
  expect(measurement?.notifying).toBe(false)
  expect(device.gatt.connected).toBe(false)
  expect(links).toEqual(['connecting', 'live', 'none'])
  measurement?.notify([0, 70])
  await pass(60_000)
  expect(device.gatt.connects).toBe(1)
  expect(packets).toEqual([])
})

test('released while it waits to try again: it does not', async () => {
  const { device, strap } = wear()
  await strap.hold(device.asDevice())
  device.drop()
  strap.release()
  await pass(60_000)
  expect(device.gatt.connects).toBe(1)
})

test('released while an attempt to reconnect is under way: no other follows', async () => {
  const { device, links, strap } = wear()
  await strap.hold(device.asDevice())
  device.gatt.behaviour = 'hangs'
  device.drop()
  await pass(500)
  strap.release()
  await pass(60_000)
  expect(device.gatt.connects).toBe(2)
  expect(links.at(-1)).toBe('none')
})

test('another device takes the seat of the one before', async () => {
  const { device, links, packets, strap } = wear()
  const other = new FakeDevice('strap-2')
  await strap.hold(device.asDevice())
  const before = device.gatt.measurement
  expect(await strap.hold(other.asDevice())).toBe('live')
  expect(strap.holds(other.asDevice())).toBe(true)
  expect(strap.holds(device.asDevice())).toBe(false)
  expect(device.gatt.connected).toBe(false)
  before?.notify([0, 60])
  expect(packets).toEqual([])
  expect(links).toEqual(['connecting', 'live', 'connecting', 'live'])
})

test('given up for another while it was still connecting', async () => {
  const { device, strap } = wear()
  device.gatt.behaviour = 'hangs'
  const first = strap.hold(device.asDevice())
  const second = strap.hold(new FakeDevice('strap-2').asDevice())
  expect(await first).toBe('given-up')
  expect(await second).toBe('live')
})
