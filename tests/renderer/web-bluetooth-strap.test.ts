import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Link } from '#shared/straps/link.ts'
import type { StrapReadings } from '#shared/straps/strap-readings.ts'
import {
  ASK_AGAIN_AFTER,
  CONNECT_AGAIN_AFTER,
  CONNECT_WITHIN,
  GOOD_AFTER_WAKING,
  READ_WITHIN,
} from '../../renderer/straps/strap-policy.ts'
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
  const told: StrapReadings[] = []
  const forgotten = vi.fn()
  const strap = new WebBluetoothStrap({
    link: ({ kind }) => links.push(kind),
    packet: (bytes, ageMs) => packets.push({ bytes: [...bytes], ageMs }),
    told: (readings) => told.push(readings),
    forgotten,
  })
  const hold = (it = device, options = {}) =>
    strap.hold(it.asDevice(), { id: it.id, name: it.name ?? '' }, options)
  return { device, links, packets, strap, hold, told, forgotten }
}
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

test('connects, and passes each notification on as its own bytes with its age', async () => {
  const { device, hold, links, packets } = wear()
  expect(await hold()).toBe('live')
  expect(links).toEqual(['connecting', 'live'])
  device.gatt.measurement?.notify([0x10, 70, 0x8c, 0x03])
  expect(packets.map(({ bytes }) => bytes)).toEqual([[0x10, 70, 0x8c, 0x03]])
  expect(packets[0]?.ageMs).toBeGreaterThanOrEqual(0)
})

test('a connect that hangs is given up after its time-out', async () => {
  const { device, hold, links } = wear()
  device.gatt.behaviour = 'hangs'
  const outcome = hold()
  await pass(CONNECT_WITHIN - 1)
  expect(links).toEqual(['connecting'])
  await pass(1)
  expect(await outcome).toBe('no-answer')
  expect(links).toEqual(['connecting', 'none'])
  expect(vi.getTimerCount()).toBe(0)
})

test('a connection that comes after its time-out is let go and changes nothing', async () => {
  const { device, hold, links, packets } = wear()
  device.gatt.behaviour = 'hangs'
  const outcome = hold()
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
  const { device, hold, links } = wear()
  await hold()
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
  const { device, hold, links, packets } = wear()
  await hold()
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
  const { device, hold, links } = wear()
  await hold()
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
  const { device, hold, links, packets, strap } = wear()
  await hold()
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
  const { device, hold, strap } = wear()
  await hold()
  device.drop()
  strap.release()
  await pass(60_000)
  expect(device.gatt.connects).toBe(1)
})

test('released while an attempt to reconnect is under way: no other follows', async () => {
  const { device, hold, links, strap } = wear()
  await hold()
  device.gatt.behaviour = 'hangs'
  device.drop()
  await pass(500)
  strap.release()
  await pass(60_000)
  expect(device.gatt.connects).toBe(2)
  expect(links.at(-1)).toBe('none')
})

test('another device takes the seat of the one before', async () => {
  const { device, hold, links, packets, strap } = wear()
  const other = new FakeDevice('strap-2')
  await hold()
  const before = device.gatt.measurement
  expect(await hold(other)).toBe('live')
  expect(strap.strap?.id).toBe('strap-2')
  expect(device.gatt.connected).toBe(false)
  before?.notify([0, 60])
  expect(packets).toEqual([])
  expect(links).toEqual(['connecting', 'live', 'connecting', 'live'])
})

test('given up for another while it was still connecting', async () => {
  const { device, hold } = wear()
  device.gatt.behaviour = 'hangs'
  const first = hold()
  const second = hold(new FakeDevice('strap-2'))
  expect(await first).toBe('given-up')
  expect(await second).toBe('live')
})

const worn = async () => {
  const it = wear()
  await it.hold()
  // What is asked of the strap itself is answered, or refused, before the silence is looked at.
  await pass(0)
  return it
}

test('up and silent: asked for notifications anew, then connected anew', async () => {
  const { device, links, packets } = await worn()
  const measurement = device.gatt.measurement
  const asked = vi.spyOn(measurement as NonNullable<typeof measurement>, 'startNotifications')
  await pass(ASK_AGAIN_AFTER - 1)
  expect(asked).not.toHaveBeenCalled()
  await pass(1)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(links.at(-1)).toBe('live')
  await pass(CONNECT_AGAIN_AFTER - ASK_AGAIN_AFTER)
  expect(links.at(-1)).toBe('lost')
  await pass(500)
  expect(links.at(-1)).toBe('live')
  device.gatt.measurement?.notify([0, 70])
  expect(packets).toHaveLength(1)
})

test('a strap that sends is left alone', async () => {
  const { device, links } = await worn()
  for (let second = 0; second < 300; second += 1) {
    await pass(1_000)
    device.gatt.measurement?.notify([0, 70])
  }
  expect(device.gatt.connects).toBe(1)
  expect(links).toEqual(['connecting', 'live'])
})

test('a strap that stays silent, as on a table, is bothered ever more rarely', async () => {
  const { device } = await worn()
  const connects: number[] = []
  for (let minute = 0; minute < 10; minute += 1) {
    const before = device.gatt.connects
    await pass(60_000)
    connects.push(device.gatt.connects - before)
  }
  expect(connects.slice(0, 3)).toEqual([1, 1, 1])
  expect(connects.slice(3).every((count) => count <= 1)).toBe(true)
  expect(connects.reduce((sum, count) => sum + count)).toBeGreaterThan(5)
})

test('after the computer has slept a link that says nothing is not waited for', async () => {
  const { device, links, strap } = await worn()
  strap.wake()
  await pass(GOOD_AFTER_WAKING)
  expect(links.at(-1)).toBe('lost')
  await pass(500)
  expect(links.at(-1)).toBe('live')
  strap.wake()
  await pass(1_000)
  device.gatt.measurement?.notify([0, 70])
  await pass(GOOD_AFTER_WAKING)
  expect(links.at(-1)).toBe('live')
})

test('twenty minutes away: back within two seconds of its return', async () => {
  const { device, links } = await worn()
  device.gatt.behaviour = 'fails'
  device.drop()
  await pass(20 * 60_000)
  device.gatt.behaviour = 'works'
  await pass(2_000)
  expect(links.at(-1)).toBe('live')
})

test('a strap that the computer has forgotten is said so at each attempt', async () => {
  const { device, forgotten } = await worn()
  device.gatt.behaviour = 'forgotten'
  device.drop()
  await pass(500 + 1_000)
  expect(forgotten).toHaveBeenCalledTimes(2)
})

test('a known strap that does not answer stays, and is tried again', async () => {
  const { device, hold, links } = wear()
  device.gatt.behaviour = 'fails'
  expect(await hold(device, { keep: true, quietly: true })).toBe('no-answer')
  expect(links).toEqual(['lost'])
  device.gatt.behaviour = 'works'
  await pass(500)
  expect(links).toEqual(['lost', 'live'])
})

test('a link that came up and told nothing is let go before the next attempt', async () => {
  const { device, hold, links } = wear()
  await hold()
  device.gatt.behaviour = 'half-open'
  device.drop()
  await pass(500 + CONNECT_WITHIN)
  expect(device.gatt.connected).toBe(false)
  device.gatt.behaviour = 'works'
  await pass(1_000)
  expect(links).toEqual(['connecting', 'live', 'lost', 'live'])
})

test('what it tells of itself is read after it is live; what hangs is done without', async () => {
  const { device, hold, told } = wear()
  device.gatt.readings.set(0x2a38, [1]).set(0x2a19, [15]).set(0x2a29, [80])
  device.gatt.hangingReads.add(0x2a19)
  await hold()
  await pass(READ_WITHIN)
  expect(told).toEqual([
    expect.objectContaining({ wornAt: 'chest', battery: null, maker: 'P', model: null }),
  ])
})

test('readings that come after the link was lost are nobody’s', async () => {
  const { device, hold, told } = wear()
  device.gatt.readings.set(0x2a19, [15])
  device.gatt.hangingReads.add(0x2a19)
  await hold()
  device.gatt.behaviour = 'hangs'
  device.drop()
  await pass(READ_WITHIN)
  expect(told).toEqual([])
})
