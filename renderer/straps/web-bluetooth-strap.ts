import type { Link, StrapIdentity } from '#shared/straps/link.ts'
import { listenTo, type TakePacket, within } from './gatt-connection.ts'
import { CONNECT_WITHIN, identityOf, retryWait } from './strap-policy.ts'

export type StrapPorts = { readonly link: (link: Link) => void; readonly packet: TakePacket }

/** `given-up`: released or replaced while it was connecting. */
export type HoldOutcome = 'live' | 'no-answer' | 'given-up'

type Held = {
  readonly device: BluetoothDevice
  readonly strap: StrapIdentity
  /** Ends when the device is let go. */
  readonly hold: AbortController
  /** Ends with the present connection or attempt. */
  life: AbortController
  live: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Keeps one seat's strap connected: for ever, until it is released. */
export class WebBluetoothStrap {
  readonly #ports: StrapPorts
  #held: Held | null = null

  constructor(ports: StrapPorts) {
    this.#ports = ports
  }

  holds(device: BluetoothDevice): boolean {
    return this.#held?.device.id === device.id
  }

  release(): void {
    this.#letGo()
    this.#ports.link({ kind: 'none' })
  }

  /** Takes this device instead of what was held before. */
  async hold(device: BluetoothDevice): Promise<HoldOutcome> {
    this.#letGo()
    const own: Held = {
      device,
      strap: identityOf(device),
      hold: new AbortController(),
      life: new AbortController(),
      live: false,
      timer: undefined,
    }
    this.#held = own
    const { signal } = own.hold
    device.addEventListener('gattserverdisconnected', () => this.#onDrop(own), { signal })
    this.#ports.link({ kind: 'connecting', strap: own.strap })
    try {
      await this.#connect(own)
      return 'live'
    } catch {
      if (this.#held !== own) return 'given-up'
      this.release()
      return 'no-answer'
    }
  }

  async #connect(own: Held): Promise<void> {
    own.life = new AbortController()
    const take = this.#ports.packet
    const isWanted = (): boolean => this.#held?.device === own.device
    try {
      await within(CONNECT_WITHIN, own.life, (life) =>
        listenTo(own.device, { take, isWanted }, life),
      )
    } catch (error) {
      own.life.abort()
      throw error
    }
    own.live = true
    this.#ports.link({ kind: 'live', strap: own.strap })
  }

  #onDrop(own: Held): void {
    // While an attempt runs its own calls reject; this event is for connections that stood.
    if (!own.live) return
    own.live = false
    own.life.abort()
    this.#ports.link({ kind: 'lost', strap: own.strap })
    this.#retry(own, 0)
  }

  #retry(own: Held, tried: number): void {
    own.timer = setTimeout(() => {
      this.#connect(own).catch(() => {
        if (this.#held === own) this.#retry(own, tried + 1)
      })
    }, retryWait(tried))
  }

  #letGo(): void {
    if (this.#held === null) return
    const { device, hold, life, timer } = this.#held
    this.#held = null
    hold.abort()
    life.abort()
    clearTimeout(timer)
    device.gatt?.disconnect()
  }
}
