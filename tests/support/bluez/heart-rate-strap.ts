// A heart-rate strap to drive from a test: a peripheral with the services that chest straps have.

import { Condition } from './condition.ts'
import type { ServiceTable } from './gatt-table.ts'
import { Peripheral, type Surroundings } from './peripheral.ts'

export interface StrapOptions {
  readonly address: string
  readonly name: string
  /** Percent. `null` leaves the battery service out, as BlueZ does when it keeps it for itself. */
  readonly battery?: number | null
  readonly maker?: string
  readonly model?: string
  /** The value of 0x2A38: 1 is the chest, 2 the wrist. */
  readonly bodyLocation?: number
  /** Instead of all the usual ones. */
  readonly services?: ServiceTable
  /** How long a connect takes, and then the discovery of services. */
  readonly connectDelayMs?: number
}

export interface StrapCounts {
  /** How often the app asked for a link, successful or not. */
  readonly connects: number
  readonly notifications: number
  /** How often the app asked for notifications. */
  readonly subscriptions: number
}

const MEASUREMENT = '2a37'
const BATTERY_LEVEL = '2a19'
const HEART_RATE_BELT = 0x0341
const CONNECT_DELAY_MS = 5
const DEFAULT_TIMEOUT_MS = 15_000

export class HeartRateStrap {
  readonly address: string
  readonly name: string
  /** For bluez.ts only. */
  readonly peripheral: Peripheral
  readonly #subscribed: Condition
  readonly #remove: () => void
  #notifications = 0
  #subscriptions = 0

  constructor(options: StrapOptions, surroundings: Surroundings, remove: () => void) {
    this.address = options.address
    this.name = options.name
    this.#remove = remove
    this.#subscribed = new Condition(`the app to subscribe to ${options.name}`)
    this.peripheral = new Peripheral(
      {
        address: options.address,
        name: options.name,
        services: options.services ?? strapServices(options),
        appearance: HEART_RATE_BELT,
        connectDelayMs: options.connectDelayMs ?? CONNECT_DELAY_MS,
      },
      surroundings,
    )
    this.peripheral.onSubscription = (uuid, subscribed) => {
      if (uuid !== MEASUREMENT) return
      if (subscribed) this.#subscriptions += 1
      this.#subscribed.set(subscribed)
    }
  }

  get connected(): boolean {
    return this.peripheral.connected
  }

  /** Whether the app is subscribed now. */
  get listening(): boolean {
    return this.#subscribed.value
  }

  get counts(): StrapCounts {
    return {
      connects: this.peripheral.connectCount,
      notifications: this.#notifications,
      subscriptions: this.#subscriptions,
    }
  }

  /** Pushes one 0x2A37 notification; false when nobody is subscribed. */
  notify(measurement: Uint8Array): boolean {
    const sent = this.peripheral.gatt.notify(MEASUREMENT, measurement)
    if (sent) this.#notifications += 1
    return sent
  }

  /** Resolves once the app has started notifications, at once when it already has. */
  subscribed(timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
    return this.#subscribed.whenTrue(timeoutMs)
  }

  /** Resolves once there is no link, at once when there is none. */
  disconnected(timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
    return this.peripheral.linkLost.whenTrue(timeoutMs)
  }

  /** The link breaks; the strap stays near and can be connected again at once. */
  drop(): void {
    this.peripheral.drop()
  }

  /** Out of range: the link breaks, no advertising, connects fail. And back again. */
  setReachable(reachable: boolean): void {
    this.peripheral.setReachable(reachable)
  }

  failNextConnect(message = 'le-connection-abort-by-local'): void {
    this.peripheral.failNextConnect(message)
  }

  /** While on, connects get no answer, not even after a Disconnect (which ends a merely slow one: see
   *  `connectDelayMs`). Turned off, those that wait go on as if nothing had been. */
  hangConnect(hanging: boolean): void {
    this.peripheral.hangConnect(hanging)
  }

  /** The new level is read from now on, and pushed when the app listens to it. */
  setBattery(percent: number): void {
    const level = Uint8Array.of(percent)
    const pushed = this.peripheral.gatt.notify(BATTERY_LEVEL, level)
    if (!pushed) this.peripheral.gatt.setValue(BATTERY_LEVEL, level)
  }

  /** The computer forgets the strap until a scan hears it again; a connect under way fails first. */
  forget(): void {
    this.peripheral.forget()
  }

  /** The strap is gone for good. */
  remove(): void {
    this.#remove()
  }
}

function strapServices(options: StrapOptions): ServiceTable {
  const { battery = 83, maker = 'Polar Electro Oy', model = 'H10', bodyLocation = 1 } = options
  const text = (value: string): Uint8Array => new TextEncoder().encode(value)
  const heartRate: ServiceTable = {
    '180d': {
      [MEASUREMENT]: { flags: ['notify'] },
      '2a38': { flags: ['read'], value: Uint8Array.of(bodyLocation) },
    },
  }
  const power: ServiceTable =
    battery === null
      ? {}
      : {
          '180f': { [BATTERY_LEVEL]: { flags: ['read', 'notify'], value: Uint8Array.of(battery) } },
        }
  const about: ServiceTable = {
    '180a': {
      '2a29': { flags: ['read'], value: text(maker) },
      '2a24': { flags: ['read'], value: text(model) },
    },
  }
  return { ...heartRate, ...power, ...about }
}
