// A peripheral's services and characteristics: shown on the bus, read, subscribed to, notified.

import { bluezError, CHARACTERISTIC, DESCRIPTOR, longUuid, SERVICE } from './bluez-names.ts'
import type { MethodCall } from './dbus-connection.ts'
import { type Method, type ObjectTree, property } from './object-tree.ts'

export interface CharacteristicSpec {
  readonly flags: readonly ('read' | 'notify')[]
  readonly value?: Uint8Array
}

/** Service uuid → characteristic uuid → what it can do. A characteristic uuid occurs only once. */
export type ServiceTable = Readonly<Record<string, Readonly<Record<string, CharacteristicSpec>>>>

export interface GattOwner {
  /** The object path of the device that has these services. */
  readonly device: string
  readonly connected: () => boolean
  /** Told when the first client subscribes to a characteristic or the last one leaves it. */
  readonly onSubscription: (uuid: string, subscribed: boolean) => void
}

interface Characteristic {
  readonly uuid: string
  readonly flags: readonly string[]
  readonly path: string
  readonly subscribers: Set<string>
  value: Uint8Array
}

const NOTIFICATIONS_ON = Uint8Array.of(1, 0)
const NOTIFICATIONS_OFF = Uint8Array.of(0, 0)
const CLIENT_CONFIGURATION = '2902'

export class GattTable {
  readonly #objects: ObjectTree
  readonly #owner: GattOwner
  readonly #services = new Map<string, { uuid: string; characteristics: Characteristic[] }>()
  readonly #byUuid = new Map<string, Characteristic>()

  constructor(objects: ObjectTree, owner: GattOwner, services: ServiceTable) {
    this.#objects = objects
    this.#owner = owner
    // BlueZ names the objects by attribute handle, four hex digits; each entry here takes the next ones.
    let handle = 0
    const nextHandle = (): string => (++handle).toString(16).padStart(4, '0')
    for (const [uuid, table] of Object.entries(services)) {
      const servicePath = `${owner.device}/service${nextHandle()}`
      const characteristics = Object.entries(table).map(([characteristicUuid, spec]) =>
        newCharacteristic(characteristicUuid, spec, `${servicePath}/char${nextHandle()}`),
      )
      this.#services.set(servicePath, { uuid, characteristics })
      for (const one of characteristics) this.#byUuid.set(one.uuid, one)
    }
  }

  get serviceUuids(): string[] {
    return [...this.#services.values()].map(({ uuid }) => longUuid(uuid))
  }

  /** Shows everything on the bus, as after service discovery on the first link. From then on it stays,
   *  links or not: so does bluetoothd as it comes (`Cache = always` in its main.conf). */
  show(): void {
    for (const [path, { uuid, characteristics }] of this.#services) {
      if (this.#objects.has(path)) continue
      const properties = {
        UUID: property.text(longUuid(uuid)),
        Device: property.path(this.#owner.device),
        Primary: property.flag(true),
        Includes: property.paths([]),
      }
      this.#objects.add(path, { [SERVICE]: { properties } })
      for (const characteristic of characteristics) this.#showCharacteristic(path, characteristic)
    }
  }

  /** Takes everything off the bus, when the device itself goes. */
  remove(): void {
    for (const [servicePath, { characteristics }] of this.#services) {
      for (const characteristic of characteristics) {
        this.#objects.remove(descriptorPath(characteristic))
        this.#objects.remove(characteristic.path)
      }
      this.#objects.remove(servicePath)
    }
  }

  /** Unlike bluetoothd, which would subscribe by itself on the next link, this forgets who listened. So
   *  a test that waits for a subscription after a drop sees the app's own, with its listeners in place. */
  linkLost(): void {
    for (const characteristic of this.#byUuid.values()) {
      this.#unsubscribe(characteristic, [...characteristic.subscribers])
    }
  }

  /** Pushes a value; false when nobody is subscribed. */
  notify(uuid: string, value: Uint8Array): boolean {
    const characteristic = this.#get(uuid)
    if (characteristic.subscribers.size === 0) return false
    characteristic.value = value
    this.#publishValue(characteristic)
    return true
  }

  /** Changes what the next read answers. */
  setValue(uuid: string, value: Uint8Array): void {
    this.#get(uuid).value = value
  }

  /** A client that leaves the bus loses its subscriptions, as at bluetoothd. */
  forgetClient(client: string): void {
    for (const characteristic of this.#byUuid.values()) this.#unsubscribe(characteristic, [client])
  }

  #get(uuid: string): Characteristic {
    const characteristic = this.#byUuid.get(uuid)
    if (!characteristic) throw new Error(`This peripheral has no characteristic ${uuid}`)
    return characteristic
  }

  #showCharacteristic(service: string, characteristic: Characteristic): void {
    const { path, uuid, flags } = characteristic
    const properties = {
      UUID: property.text(longUuid(uuid)),
      Service: property.path(service),
      Value: property.bytes(new Uint8Array()),
      Notifying: property.flag(false),
      Flags: property.texts(flags),
    }
    this.#objects.add(path, {
      [CHARACTERISTIC]: { properties, methods: this.#methods(characteristic) },
    })
    // Without this descriptor Chromium does not believe that a characteristic can notify.
    if (flags.includes('notify')) this.#showConfiguration(characteristic)
  }

  #showConfiguration(characteristic: Characteristic): void {
    const properties = {
      UUID: property.text(longUuid(CLIENT_CONFIGURATION)),
      Characteristic: property.path(characteristic.path),
      Value: property.bytes(new Uint8Array()),
    }
    const ReadValue: Method = () => {
      const on = characteristic.subscribers.size > 0
      return { signature: 'ay', body: [on ? NOTIFICATIONS_ON : NOTIFICATIONS_OFF] }
    }
    this.#objects.add(descriptorPath(characteristic), {
      [DESCRIPTOR]: { properties, methods: { ReadValue } },
    })
  }

  #methods(characteristic: Characteristic): Record<string, Method> {
    const need = (flag: string): void => {
      if (!this.#owner.connected()) throw bluezError('Failed', 'Not connected')
      if (!characteristic.flags.includes(flag)) throw bluezError('Failed', `No ${flag} here`)
    }
    return {
      ReadValue: () => {
        need('read')
        this.#publishValue(characteristic)
        return { signature: 'ay', body: [characteristic.value] }
      },
      StartNotify: ({ sender }) => {
        need('notify')
        // Only after the reply, so that a test which waits for it cannot notify too early.
        return { afterwards: () => this.#subscribe(characteristic, sender) }
      },
      StopNotify: ({ sender }: MethodCall) => {
        if (!characteristic.subscribers.has(sender)) {
          throw bluezError('Failed', 'No notify session started')
        }
        this.#unsubscribe(characteristic, [sender])
        return {}
      },
    }
  }

  #subscribe(characteristic: Characteristic, client: string): void {
    // The link may have gone while the reply was under way.
    if (!this.#owner.connected()) return
    const first = characteristic.subscribers.size === 0
    characteristic.subscribers.add(client)
    if (first) this.#subscriptionChanged(characteristic, true)
  }

  #unsubscribe(characteristic: Characteristic, clients: readonly string[]): void {
    const before = characteristic.subscribers.size
    for (const client of clients) characteristic.subscribers.delete(client)
    const after = characteristic.subscribers.size
    if (before > 0 && after === 0) this.#subscriptionChanged(characteristic, false)
  }

  #subscriptionChanged({ path, uuid }: Characteristic, subscribed: boolean): void {
    this.#objects.set(path, CHARACTERISTIC, { Notifying: property.flag(subscribed) })
    this.#owner.onSubscription(uuid, subscribed)
  }

  #publishValue({ path, value }: Characteristic): void {
    this.#objects.set(path, CHARACTERISTIC, { Value: property.bytes(value) })
  }
}

function newCharacteristic(uuid: string, spec: CharacteristicSpec, path: string): Characteristic {
  const { flags, value = new Uint8Array() } = spec
  return { uuid, flags, path, value, subscribers: new Set() }
}

function descriptorPath(characteristic: Characteristic): string {
  return `${characteristic.path}/desc0001`
}
