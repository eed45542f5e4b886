// The Bluetooth adapter as BlueZ shows it: power, and discovery that repeats advertisements while it runs.

import { ADAPTER, ADAPTER_PATH, bluezError } from './bluez-names.ts'
import type { Reply } from './dbus-connection.ts'
import { asBoolean, asString } from './dbus-values.ts'
import { type Method, type ObjectTree, type Properties, property } from './object-tree.ts'

export interface AdapterOptions {
  readonly powered: boolean
  readonly advertisingIntervalMs: number
}

export interface AdapterEvents {
  /** One round of advertisements: every peripheral in range is heard. */
  readonly onScan: () => void
  /** Discovery has ended for everybody. */
  readonly onScanEnd: () => void
  readonly onPowerOff: () => void
  readonly onRemoveDevice: (path: string) => void
}

const NAME = 'Ebb test adapter'

export class Adapter {
  readonly #objects: ObjectTree
  readonly #events: AdapterEvents
  readonly #intervalMs: number
  readonly #scanners = new Set<string>()
  #powered: boolean
  #timer: NodeJS.Timeout | undefined

  constructor(objects: ObjectTree, options: AdapterOptions, events: AdapterEvents) {
    this.#objects = objects
    this.#events = events
    this.#powered = options.powered
    this.#intervalMs = options.advertisingIntervalMs
    objects.add(ADAPTER_PATH, {
      [ADAPTER]: {
        properties: adapterProperties(options.powered),
        methods: this.#methods(),
        setters: { Powered: (value) => this.setPowered(asBoolean(value)) },
      },
    })
  }

  get powered(): boolean {
    return this.#powered
  }

  get scanning(): boolean {
    return this.#scanners.size > 0
  }

  setPowered(on: boolean): void {
    if (on === this.#powered) return
    this.#powered = on
    this.#objects.set(ADAPTER_PATH, ADAPTER, { Powered: property.flag(on) })
    if (on) return
    this.#stopScanning([...this.#scanners])
    this.#events.onPowerOff()
  }

  /** A client that leaves the bus no longer scans, as at bluetoothd. */
  forgetClient(client: string): void {
    this.#stopScanning([client])
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #methods(): Record<string, Method> {
    return {
      SetDiscoveryFilter: () => ({}),
      StartDiscovery: ({ sender }) => {
        if (!this.#powered) throw bluezError('NotReady', 'Resource Not Ready')
        return { afterwards: () => this.#startScanning(sender) }
      },
      StopDiscovery: ({ sender }) => {
        if (!this.#scanners.has(sender)) throw bluezError('Failed', 'No discovery started')
        this.#stopScanning([sender])
        return {}
      },
      RemoveDevice: ({ body }): Reply => {
        this.#events.onRemoveDevice(asString(body[0]))
        return {}
      },
    }
  }

  #startScanning(client: string): void {
    const first = this.#scanners.size === 0
    this.#scanners.add(client)
    if (!first) return
    this.#setDiscovering(true)
    this.#events.onScan()
    this.#timer = setInterval(this.#events.onScan, this.#intervalMs)
  }

  #stopScanning(clients: readonly string[]): void {
    const wasScanning = this.scanning
    for (const client of clients) this.#scanners.delete(client)
    if (!wasScanning || this.scanning) return
    clearInterval(this.#timer)
    this.#setDiscovering(false)
    this.#events.onScanEnd()
  }

  #setDiscovering(on: boolean): void {
    this.#objects.set(ADAPTER_PATH, ADAPTER, { Discovering: property.flag(on) })
  }
}

function adapterProperties(powered: boolean): Properties {
  return {
    Address: property.text('00:1A:7D:DA:71:13'),
    AddressType: property.text('public'),
    Name: property.text(NAME),
    Alias: property.text(NAME),
    Class: property.uint32(0),
    Powered: property.flag(powered),
    Discoverable: property.flag(false),
    DiscoverableTimeout: property.uint32(0),
    Pairable: property.flag(false),
    PairableTimeout: property.uint32(0),
    Discovering: property.flag(false),
    UUIDs: property.texts([]),
    Roles: property.texts(['central']),
  }
}
