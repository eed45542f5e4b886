// One low-energy device as BlueZ shows it: heard while scanning, connected, its services resolved, dropped.

import { ADAPTER_PATH, bluezError, DEVICE, devicePath } from './bluez-names.ts'
import { Condition } from './condition.ts'
import type { Reply } from './dbus-connection.ts'
import { GattTable, type ServiceTable } from './gatt-table.ts'
import { type Method, type ObjectTree, type Properties, property } from './object-tree.ts'

export interface PeripheralOptions {
  readonly address: string
  readonly name: string
  readonly services: ServiceTable
  readonly appearance: number
  readonly connectDelayMs: number
}

export interface Surroundings {
  readonly objects: ObjectTree
  readonly powered: () => boolean
}

// Chromium looks at a device again only when its signal strength changes.
const SIGNAL_STRENGTHS = [-55, -57, -54] as const
const OUT_OF_RANGE = 'le-connection-abort-by-local'

export class Peripheral {
  readonly path: string
  readonly gatt: GattTable
  readonly linkLost: Condition
  /** Told when the first client subscribes to a characteristic or the last one leaves it. */
  onSubscription: (uuid: string, subscribed: boolean) => void = () => {}
  /** How often a client has asked for a link, successful or not. */
  connectCount = 0
  readonly #options: PeripheralOptions
  readonly #surroundings: Surroundings
  /** What comes next on this link: it is connected, then its services are known. */
  #nextStep: NodeJS.Timeout | undefined
  #connected = false
  #connecting = false
  #reachable = true
  #timesHeard = 0
  #nextFailure: string | undefined
  #hanging = false
  #releaseHanging: (() => void)[] = []
  #cancelConnect: (() => void) | undefined

  constructor(options: PeripheralOptions, surroundings: Surroundings) {
    this.#options = options
    this.#surroundings = surroundings
    this.path = devicePath(options.address)
    this.linkLost = new Condition(`${options.name} to be disconnected`)
    this.linkLost.set(true)
    const owner = {
      device: this.path,
      connected: () => this.#connected,
      onSubscription: (uuid: string, subscribed: boolean) => this.onSubscription(uuid, subscribed),
    }
    this.gatt = new GattTable(surroundings.objects, owner, options.services)
  }

  get connected(): boolean {
    return this.#connected
  }

  /** One advertisement. A connected or absent device sends none. */
  advertise(): void {
    if (!this.#reachable || this.#connected) return
    const { objects } = this.#surroundings
    const strength = SIGNAL_STRENGTHS[this.#timesHeard % SIGNAL_STRENGTHS.length]
    this.#timesHeard += 1
    const RSSI = property.int16(strength ?? SIGNAL_STRENGTHS[0])
    if (objects.has(this.path)) objects.set(this.path, DEVICE, { RSSI })
    else {
      const properties = { ...this.#properties(), RSSI }
      objects.add(this.path, { [DEVICE]: { properties, methods: this.#methods() } })
    }
  }

  /** Without a scan nobody knows the signal strength any more. */
  scanEnded(): void {
    const { objects } = this.#surroundings
    if (objects.has(this.path)) objects.set(this.path, DEVICE, {}, ['RSSI'])
  }

  /** The link breaks; the device stays in range and can be connected again. */
  drop(): void {
    if (!this.#connected) return
    this.#connected = false
    clearTimeout(this.#nextStep)
    this.gatt.linkLost()
    const { objects } = this.#surroundings
    objects.set(this.path, DEVICE, { ServicesResolved: property.flag(false) })
    objects.set(this.path, DEVICE, { Connected: property.flag(false) })
    this.linkLost.set(true)
  }

  setReachable(reachable: boolean): void {
    this.#reachable = reachable
    if (!reachable) this.drop()
  }

  failNextConnect(message: string): void {
    this.#nextFailure = message
  }

  /** While on, connects get no answer, not even after a Disconnect. Turned off, those that wait go on
   *  as if nothing had been. */
  hangConnect(hanging: boolean): void {
    this.#hanging = hanging
    if (hanging) return
    for (const release of this.#releaseHanging) release()
    this.#releaseHanging = []
  }

  /**
   * BlueZ forgets the device (as it does 30 s after last hearing of one never connected). A connect under way ends with
   * an error first: one that is never answered wedges Chromium's Web Bluetooth until the page is reloaded.
   */
  forget(): void {
    if (this.#connecting && !this.#hanging) {
      this.#cancelConnect?.()
      setImmediate(() => this.forget())
      return
    }
    this.drop()
    this.gatt.remove()
    this.#surroundings.objects.remove(this.path)
  }

  stop(): void {
    clearTimeout(this.#nextStep)
  }

  #methods(): Record<string, Method> {
    return {
      Connect: () => this.#connect(),
      Disconnect: () => {
        this.#cancelConnect?.()
        this.drop()
        return {}
      },
    }
  }

  async #connect(): Promise<Reply> {
    this.connectCount += 1
    if (this.#connected) return {}
    if (this.#connecting) throw bluezError('InProgress', 'In Progress')
    this.#connecting = true
    try {
      if (this.#hanging) await new Promise<void>((resolve) => this.#releaseHanging.push(resolve))
      await this.#reachOut()
      this.#assertConnectable()
    } finally {
      this.#connecting = false
    }
    this.#connected = true
    this.linkLost.set(false)
    const { objects } = this.#surroundings
    objects.set(this.path, DEVICE, { Connected: property.flag(true) })
    return { afterwards: () => this.#later(() => this.#resolveServices()) }
  }

  /** The time that a connect takes; a Disconnect meanwhile ends it with an error, as at bluetoothd. */
  #reachOut(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#cancelConnect = () => reject(bluezError('Failed', 'Cancelled'))
      this.#later(resolve)
    })
  }

  #assertConnectable(): void {
    if (!this.#surroundings.powered()) throw bluezError('NotReady', 'Resource Not Ready')
    const failure = this.#nextFailure
    this.#nextFailure = undefined
    if (failure !== undefined) throw bluezError('Failed', failure)
    if (!this.#reachable || !this.#surroundings.objects.has(this.path)) {
      throw bluezError('Failed', OUT_OF_RANGE)
    }
  }

  #resolveServices(): void {
    if (!this.#connected) return
    this.gatt.show()
    const { objects } = this.#surroundings
    objects.set(this.path, DEVICE, { ServicesResolved: property.flag(true) })
  }

  #later(run: () => void): void {
    this.#nextStep = setTimeout(run, this.#options.connectDelayMs)
  }

  #properties(): Properties {
    const { address, name, appearance } = this.#options
    return {
      Address: property.text(address),
      AddressType: property.text('random'),
      Name: property.text(name),
      Alias: property.text(name),
      Appearance: property.uint16(appearance),
      Paired: property.flag(false),
      Bonded: property.flag(false),
      Trusted: property.flag(false),
      Blocked: property.flag(false),
      LegacyPairing: property.flag(false),
      Connected: property.flag(false),
      ServicesResolved: property.flag(false),
      UUIDs: property.texts(this.gatt.serviceUuids),
      Adapter: property.path(ADAPTER_PATH),
    }
  }
}
