import { HEART_RATE_MEASUREMENT, HEART_RATE_SERVICE } from '#shared/straps/gatt.ts'

const lost = (): DOMException => new DOMException('gone', 'NetworkError')

/** A characteristic as of one connection: afterwards it is dead, as in Chromium. */
class FakeMeasurement extends EventTarget {
  value: DataView | undefined
  notifying = false
  readonly #gatt: FakeGatt

  constructor(gatt: FakeGatt) {
    super()
    this.#gatt = gatt
  }

  async startNotifications(): Promise<this> {
    if (!this.#gatt.connected) throw lost()
    this.notifying = true
    return this
  }

  async stopNotifications(): Promise<this> {
    if (!this.#gatt.connected) throw lost()
    this.notifying = false
    return this
  }

  notify(bytes: readonly number[]): void {
    // A view into a larger buffer, as a browser may hand out.
    const buffer = new Uint8Array([0xff, ...bytes, 0xff]).buffer
    this.value = new DataView(buffer, 1, bytes.length)
    this.dispatchEvent(new Event('characteristicvaluechanged'))
  }
}

type FakeReading = { readonly readValue: () => Promise<DataView> }

/** `half-open`: the link comes up and its services are never told. */
type Connecting = 'works' | 'fails' | 'hangs' | 'forgotten' | 'half-open'

class FakeGatt {
  connected = false
  connects = 0
  disconnects = 0
  behaviour: Connecting = 'works'
  measurement: FakeMeasurement | null = null
  /** What can be read, by characteristic. */
  readonly readings = new Map<number, readonly number[]>()
  readonly hangingReads = new Set<number>()
  readonly #device: FakeDevice
  readonly #hanging: (() => void)[] = []

  constructor(device: FakeDevice) {
    this.#device = device
  }

  async connect(): Promise<this> {
    this.connects += 1
    if (this.behaviour === 'fails') throw lost()
    if (this.behaviour === 'forgotten') {
      throw new DOMException('Bluetooth Device is no longer in range.', 'NetworkError')
    }
    if (this.behaviour === 'hangs') {
      await new Promise<void>((resolve) => this.#hanging.push(resolve))
    }
    this.connected = true
    return this
  }

  /** Every connect() that hung comes through now. */
  comeThrough(): void {
    for (const resolve of this.#hanging.splice(0)) resolve()
  }

  disconnect(): void {
    this.disconnects += 1
    this.#device.drop()
  }

  async getPrimaryService(service: number): Promise<this> {
    if (!this.connected) throw lost()
    if (this.behaviour === 'half-open') return new Promise(() => {})
    if (service !== HEART_RATE_SERVICE && this.readings.size === 0) {
      throw new DOMException('no such service', 'NotFoundError')
    }
    return this
  }

  async getCharacteristic(characteristic: number): Promise<FakeMeasurement | FakeReading> {
    if (!this.connected) throw lost()
    const value = this.readings.get(characteristic)
    if (value !== undefined) {
      const hangs = this.hangingReads.has(characteristic)
      const read = new DataView(Uint8Array.from(value).buffer)
      return { readValue: () => (hangs ? new Promise(() => {}) : Promise.resolve(read)) }
    }
    if (characteristic !== HEART_RATE_MEASUREMENT) throw new DOMException('none', 'NotFoundError')
    this.measurement ??= new FakeMeasurement(this)
    return this.measurement
  }
}

export class FakeDevice extends EventTarget {
  readonly id: string
  readonly name: string | undefined
  readonly gatt = new FakeGatt(this)

  constructor(id: string, name?: string) {
    super()
    this.id = id
    this.name = name
  }

  /** The link is gone. */
  drop(): void {
    if (!this.gatt.connected) return
    this.gatt.connected = false
    this.gatt.measurement = null
    this.dispatchEvent(new Event('gattserverdisconnected'))
  }

  asDevice(): BluetoothDevice {
    return this as unknown as BluetoothDevice
  }
}

/** `navigator.bluetooth` of which a test decides what its chooser says. */
export class FakeBluetooth {
  readonly requests: RequestDeviceOptions[] = []
  readonly #waiting: {
    readonly resolve: (device: BluetoothDevice) => void
    readonly reject: (error: unknown) => void
  }[] = []

  requestDevice(options: RequestDeviceOptions): Promise<BluetoothDevice> {
    this.requests.push(options)
    // In Electron a second request cancels the first.
    this.refuse()
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  choose(device: FakeDevice): void {
    this.#waiting.shift()?.resolve(device.asDevice())
  }

  refuse(): void {
    this.#waiting.shift()?.reject(new DOMException('cancelled', 'NotFoundError'))
  }

  asBluetooth(): Bluetooth {
    return this as unknown as Bluetooth
  }
}
