import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { typedValue } from '../support/bluez/arbitrary-values.ts'
import { startBluez } from '../support/bluez/bluez.ts'
import { BusConnection, type OutgoingCall } from '../support/bluez/dbus-connection.ts'
import { marshal } from '../support/bluez/dbus-marshal.ts'
import { decodeMessage, encodeMessage, MESSAGE_TYPE } from '../support/bluez/dbus-message.ts'
import { completeTypes } from '../support/bluez/dbus-signature.ts'
import { unmarshal } from '../support/bluez/dbus-unmarshal.ts'
import {
  asBytes,
  asMap,
  asString,
  asVariant,
  type DBusValue,
  variant,
} from '../support/bluez/dbus-values.ts'
import { hasDBusDaemon, startPrivateBus } from '../support/bluez/private-bus.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('D-Bus wire format', () => {
  test('splits a signature into complete types', () => {
    const types = ['s', 'a{sa{sv}}', '(i(yv))', 'aay', 'u']
    expect(completeTypes(types.join(''))).toEqual(types)
    expect(() => completeTypes('a')).toThrow(TypeError)
    expect(() => completeTypes('(i')).toThrow(TypeError)
  })

  test('writes the exact bytes of the specification', () => {
    expect(hex(marshal('yu', [1, 2]))).toBe('0100000002000000')
    expect(hex(marshal('s', ['foo']))).toBe('03000000666f6f00')
    expect(hex(marshal('g', ['ai']))).toBe('02616900')
    expect(hex(marshal('v', [variant('y', 7)]))).toBe('01790007')
    expect(hex(marshal('yb', [9, true]))).toBe('0900000001000000')
    // From the specification: an array of one 64-bit integer, with padding between length and element.
    expect(hex(marshal('ax', [[5n]]))).toBe('08000000000000000500000000000000')
    expect(hex(marshal('at', [[]]))).toBe('0000000000000000')
    expect(hex(marshal('ya(y)', [1, [[2], [3]]]))).toBe('01000000090000000200000000000000' + '03')
  })

  test('brings nested dictionaries back, aligned at every depth', () => {
    const device = new Map([
      ['Name', variant('s', 'Polar H10')],
      ['RSSI', variant('n', -55)],
      ['UUIDs', variant('as', ['180d'])],
    ])
    const interfaces = new Map([
      ['org.bluez.Device1', device],
      ['empty', new Map()],
    ])
    const values = ['/dev', interfaces, 1]
    expect(unmarshal('oa{sa{sv}}y', marshal('oa{sa{sv}}y', values))).toEqual(values)
  })

  test('round trips any value of any type after any padding', () => {
    fc.assert(
      fc.property(fc.array(typedValue(3), { maxLength: 4 }), (items) => {
        const signature = items.map(({ type }) => type).join('')
        const values = items.map(({ value }) => value)
        expect(unmarshal(signature, marshal(signature, values))).toEqual(values)
      }),
    )
  })

  test('refuses values that do not fit and bytes that end too early', () => {
    expect(() => marshal('y', [256])).toThrow(RangeError)
    expect(() => marshal('u', ['1'])).toThrow('Expected a number')
    expect(() => marshal('s', ['a\0b'])).toThrow('NUL')
    expect(() => marshal('ss', ['one'])).toThrow('needs 2 values')
    expect(() => unmarshal('s', Buffer.from([9, 0, 0, 0, 0x61]))).toThrow(RangeError)
  })

  test('takes messages out of a stream only once they are whole', () => {
    const fields = { path: '/a', member: 'Ping', destination: 'org.x', signature: 'su' }
    const message = { type: MESSAGE_TYPE.call, flags: 0, serial: 7, fields, body: ['hi', 3] }
    const bytes = encodeMessage(message)
    for (let end = 0; end < bytes.length; end++) {
      expect(decodeMessage(bytes.subarray(0, end))).toBeUndefined()
    }
    const stream = Buffer.concat([bytes, bytes])
    expect(decodeMessage(stream)).toEqual({ message, size: bytes.length })
  })
})

const title = hasDBusDaemon() ? 'mock BlueZ' : 'mock BlueZ (needs dbus-daemon, which is not here)'
describe.skipIf(!hasDBusDaemon())(title, () => {
  const STRAP = { address: 'A0:9E:1A:00:00:01', name: 'Polar H10 12345678' }
  const DEVICE = '/org/bluez/hci0/dev_A0_9E_1A_00_00_01'
  const MEASUREMENT = `${DEVICE}/service0001/char0002`

  let bluez: Awaited<ReturnType<typeof startBluez>>
  let client: BusConnection
  beforeEach(async () => {
    bluez = await startBluez({ advertisingIntervalMs: 10 })
    client = await BusConnection.open(bluez.busAddress)
  })
  afterEach(async () => {
    client.close()
    await bluez.stop()
  })

  function call(path: string, iface: string, member: string, extra: Partial<OutgoingCall> = {}) {
    return client.call({ destination: 'org.bluez', path, interface: iface, member, ...extra })
  }
  const startScan = () => call('/org/bluez/hci0', 'org.bluez.Adapter1', 'StartDiscovery')
  const connect = () => call(DEVICE, 'org.bluez.Device1', 'Connect')
  const notifying = (member: 'StartNotify' | 'StopNotify') =>
    call(MEASUREMENT, 'org.bluez.GattCharacteristic1', member)

  /** Everything that PropertiesChanged says of one property, and a way to wait for one of its values. */
  async function watch(property: string) {
    const seen: DBusValue[] = []
    const waiting: (() => void)[] = []
    await client.listen("type='signal',member='PropertiesChanged'", ({ member, body }) => {
      const changed = member === 'PropertiesChanged' ? asMap(body[1]).get(property) : undefined
      if (changed === undefined) return
      seen.push(asVariant(changed).value)
      for (const wake of waiting.splice(0)) wake()
    })
    const until = async (done: () => boolean): Promise<void> => {
      while (!done()) await new Promise<void>((resolve) => waiting.push(resolve))
    }
    return { seen, until }
  }

  async function connectStrap(): Promise<void> {
    const heard = await watch('RSSI')
    const resolved = await watch('ServicesResolved')
    await startScan()
    await heard.until(() => heard.seen.length > 0)
    await connect()
    await resolved.until(() => resolved.seen.at(-1) === true)
  }

  async function managedPaths(): Promise<string[]> {
    const [objects] = await call('/', 'org.freedesktop.DBus.ObjectManager', 'GetManagedObjects')
    return [...asMap(objects).keys()].map(asString)
  }

  test('shows the adapter, then a strap that a scan has heard, then its services', async () => {
    bluez.addStrap(STRAP)
    expect(await managedPaths()).toEqual(['/org/bluez', '/org/bluez/hci0'])
    await connectStrap()
    expect(await managedPaths()).toEqual(expect.arrayContaining([DEVICE, MEASUREMENT]))
  })

  test('pushes each measurement to a subscriber, also twice the same', async () => {
    const strap = bluez.addStrap(STRAP)
    await connectStrap()
    expect(strap.notify(Uint8Array.of(0, 60))).toBe(false)
    const values = await watch('Value')
    await notifying('StartNotify')
    await strap.subscribed()
    const sent = [Uint8Array.of(0, 60), Uint8Array.of(0, 60), Uint8Array.of(0x10, 61, 0, 4)]
    for (const bytes of sent) expect(strap.notify(bytes)).toBe(true)
    await values.until(() => values.seen.length === 3)
    expect(values.seen.map(asBytes)).toEqual(sent)
    expect(strap.counts).toEqual({ connects: 1, notifications: 3, subscriptions: 1 })
    await notifying('StopNotify')
    expect(strap.notify(Uint8Array.of(0, 62))).toBe(false)
  })

  test('a drop ends the subscription, and a new link can subscribe again', async () => {
    const strap = bluez.addStrap(STRAP)
    await connectStrap()
    await notifying('StartNotify')
    await strap.subscribed()
    strap.drop()
    await strap.disconnected()
    expect(strap.notify(Uint8Array.of(0, 60))).toBe(false)
    await expect(notifying('StartNotify')).rejects.toThrow('Not connected')
    await connectStrap()
    await notifying('StartNotify')
    await strap.subscribed()
    expect(strap.notify(Uint8Array.of(0, 60))).toBe(true)
  })

  test('out of range, refused and powered off each say so in BlueZ words', async () => {
    const strap = bluez.addStrap(STRAP)
    await connectStrap()
    strap.setReachable(false)
    await expect(connect()).rejects.toThrow('le-connection-abort-by-local')
    strap.setReachable(true)
    strap.failNextConnect('no luck')
    await expect(connect()).rejects.toMatchObject({
      name: 'org.bluez.Error.Failed',
      message: 'no luck',
    })
    await connect()
    bluez.setPowered(false)
    await strap.disconnected()
    await expect(connect()).rejects.toMatchObject({ name: 'org.bluez.Error.NotReady' })
    await expect(startScan()).rejects.toMatchObject({ name: 'org.bluez.Error.NotReady' })
  })

  test('a slow connect ends with a disconnect, a hanging one only once it is released', async () => {
    const strap = bluez.addStrap({ ...STRAP, connectDelayMs: 60_000 })
    const heard = await watch('RSSI')
    await startScan()
    await heard.until(() => heard.seen.length > 0)
    const slow = expect(connect()).rejects.toThrow('Cancelled')
    await call(DEVICE, 'org.bluez.Device1', 'Disconnect')
    await slow
    strap.remove()
    const hanging = bluez.addStrap(STRAP)
    await heard.until(() => heard.seen.length > 1)
    hanging.hangConnect(true)
    const released = connect()
    await call(DEVICE, 'org.bluez.Device1', 'Disconnect')
    expect(hanging.connected).toBe(false)
    hanging.hangConnect(false)
    await released
    expect(hanging.connected).toBe(true)
  })

  test('reads the battery, and forgets a client that leaves without a word', async () => {
    const strap = bluez.addStrap({ ...STRAP, battery: 41 })
    await connectStrap()
    strap.setBattery(40)
    const level = `${DEVICE}/service0004/char0005`
    const empty = { signature: 'a{sv}', body: [new Map()] }
    const [value] = await call(level, 'org.bluez.GattCharacteristic1', 'ReadValue', empty)
    expect(value).toEqual(Uint8Array.of(40))
    await notifying('StartNotify')
    await strap.subscribed()
    client.close()
    client = await BusConnection.open(bluez.busAddress)
    const gone = await watch('Notifying')
    if (strap.notify(Uint8Array.of(0, 60))) await gone.until(() => gone.seen.at(-1) === false)
    expect(strap.notify(Uint8Array.of(0, 60))).toBe(false)
  })

  test('says what it waited for in vain', async () => {
    const strap = bluez.addStrap(STRAP)
    await expect(strap.subscribed(1)).rejects.toThrow('1 ms for the app to subscribe to Polar H10')
    expect(() => bluez.addStrap(STRAP)).toThrow('already a strap')
    strap.remove()
    bluez.addStrap(STRAP)
  })

  test('a bus of its own ends with stop, also twice', async () => {
    const bus = await startPrivateBus()
    await bus.stop()
    await bus.stop()
    await expect(BusConnection.open(bus.address)).rejects.toThrow('ENOENT')
  })
})
