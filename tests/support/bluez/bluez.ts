// An emulated Bluetooth: a small mock of bluetoothd on a bus of its own, for tests that drive real Chromium.
// Start the app with DBUS_SYSTEM_BUS_ADDRESS set to `busAddress`, and it finds these straps and no others.

import { Adapter } from './adapter.ts'
import { BusConnection, type MethodCall, type Reply } from './dbus-connection.ts'
import { HeartRateStrap, type StrapOptions } from './heart-rate-strap.ts'
import { type Method, ObjectTree } from './object-tree.ts'
import { type PrivateBus, startPrivateBus } from './private-bus.ts'

export interface BluezOptions {
  readonly powered?: boolean
  readonly advertisingIntervalMs?: number
  /** Gets one line for each call that the app makes; for finding out what a failing test did. */
  readonly trace?: (line: string) => void
}

const ADVERTISING_INTERVAL_MS = 300

export async function startBluez(options: BluezOptions = {}): Promise<Bluez> {
  const bus = await startPrivateBus()
  try {
    const connection = await BusConnection.open(bus.address)
    const bluez = new Bluez(bus, connection, options)
    await connection.onClientGone((client) => bluez.forgetClient(client))
    // Last, so that a client which waits for the name finds everything in place.
    await connection.ownName('org.bluez')
    return bluez
  } catch (error) {
    await bus.stop()
    throw error
  }
}

export class Bluez {
  readonly busAddress: string
  readonly #bus: PrivateBus
  readonly #connection: BusConnection
  readonly #objects: ObjectTree
  readonly #adapter: Adapter
  readonly #straps = new Set<HeartRateStrap>()

  constructor(bus: PrivateBus, connection: BusConnection, options: BluezOptions) {
    const { powered = true, advertisingIntervalMs = ADVERTISING_INTERVAL_MS, trace } = options
    this.busAddress = bus.address
    this.#bus = bus
    this.#connection = connection
    this.#objects = new ObjectTree(connection)
    if (trace) traceCalls(connection, trace)
    exportManagers(this.#objects)
    this.#adapter = new Adapter(
      this.#objects,
      { powered, advertisingIntervalMs },
      {
        onScan: () => this.#each((strap) => strap.peripheral.advertise()),
        onScanEnd: () => this.#each((strap) => strap.peripheral.scanEnded()),
        onPowerOff: () => this.#each((strap) => strap.drop()),
        onRemoveDevice: (path) =>
          this.#each((strap) => {
            if (strap.peripheral.path === path) strap.forget()
          }),
      },
    )
  }

  addStrap(options: StrapOptions): HeartRateStrap {
    for (const { address } of this.#straps) {
      if (address === options.address) throw new Error(`There is already a strap ${address}`)
    }
    const surroundings = { objects: this.#objects, powered: () => this.#adapter.powered }
    const strap: HeartRateStrap = new HeartRateStrap(options, surroundings, () => {
      strap.forget()
      this.#straps.delete(strap)
    })
    this.#straps.add(strap)
    if (this.#adapter.scanning) strap.peripheral.advertise()
    return strap
  }

  setPowered(on: boolean): void {
    this.#adapter.setPowered(on)
  }

  forgetClient(client: string): void {
    this.#adapter.forgetClient(client)
    this.#each((strap) => strap.peripheral.gatt.forgetClient(client))
  }

  /** Close the app first: Chromium aborts (SIGTRAP) when its system bus goes away. */
  async stop(): Promise<void> {
    this.#adapter.stop()
    this.#each((strap) => strap.peripheral.stop())
    this.#connection.close()
    await this.#bus.stop()
  }

  #each(run: (strap: HeartRateStrap) => void): void {
    for (const strap of [...this.#straps]) run(strap)
  }
}

/** Chromium registers a pairing agent and a profile manager at start and expects somebody to nod. */
function exportManagers(objects: ObjectTree): void {
  const nod: Method = () => ({})
  objects.add('/org/bluez', {
    'org.bluez.AgentManager1': {
      methods: { RegisterAgent: nod, RequestDefaultAgent: nod, UnregisterAgent: nod },
    },
    'org.bluez.ProfileManager1': { methods: { RegisterProfile: nod, UnregisterProfile: nod } },
  })
}

function traceCalls(connection: BusConnection, trace: (line: string) => void): void {
  const answer = connection.onCall
  connection.onCall = async (call: MethodCall): Promise<Reply> => {
    trace(`${call.sender} ${call.path} ${call.interface}.${call.member}`)
    return answer(call)
  }
}
