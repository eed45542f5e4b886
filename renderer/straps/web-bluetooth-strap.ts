import type { Link, StrapIdentity } from '#shared/straps/link.ts'
import type { StrapReadings } from '#shared/straps/strap-readings.ts'
import {
  type Connection,
  isForgotten,
  listenTo,
  type TakePacket,
  within,
} from './gatt-connection.ts'
import { readStrap } from './read-strap.ts'
import { SilenceWatch } from './silence-watch.ts'
import { CONNECT_WITHIN, retryWait } from './strap-policy.ts'

export type StrapPorts = {
  readonly link: (link: Link) => void
  readonly packet: TakePacket
  readonly told: (readings: StrapReadings) => void
  /** Only a search brings this strap back: the computer does not know it any more. */
  readonly forgotten: () => void
}

/** `given-up`: released or replaced while it was connecting. */
export type HoldOutcome = 'live' | 'no-answer' | 'given-up'

type HoldOptions = {
  /** Held on, and tried for ever, though it does not answer now: it was on this seat before. */
  readonly keep?: boolean
  /** Taken back without anybody asking: out of reach until it is live. */
  readonly quietly?: boolean
}

type Held = {
  readonly device: BluetoothDevice
  readonly strap: StrapIdentity
  /** Ends when the device is let go. */
  readonly hold: AbortController
  /** Ends with the present connection or attempt. */
  life: AbortController
  connection: Connection | null
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Keeps one seat's strap connected: for ever, until it is released. */
export class WebBluetoothStrap {
  readonly #ports: StrapPorts
  readonly #silence = new SilenceWatch({
    askAgain: () => void this.#held?.connection?.askAgain().catch(() => undefined),
    connectAgain: () => this.#connectAgain(),
  })
  #held: Held | null = null

  constructor(ports: StrapPorts) {
    this.#ports = ports
  }

  /** The strap that is held here, connected or not. */
  get strap(): StrapIdentity | null {
    return this.#held?.strap ?? null
  }

  release(): void {
    this.#letGo()
    this.#ports.link({ kind: 'none' })
  }

  /** Takes this device instead of what was held before. */
  async hold(
    device: BluetoothDevice,
    strap: StrapIdentity,
    { keep = false, quietly = false }: HoldOptions = {},
  ): Promise<HoldOutcome> {
    this.#letGo()
    const own: Held = {
      device,
      strap,
      hold: new AbortController(),
      life: new AbortController(),
      connection: null,
      timer: undefined,
    }
    this.#held = own
    const { signal } = own.hold
    device.addEventListener('gattserverdisconnected', () => this.#onDrop(own), { signal })
    this.#ports.link({ kind: quietly ? 'lost' : 'connecting', strap })
    try {
      await this.#connect(own)
      return 'live'
    } catch (error) {
      if (this.#held !== own) return 'given-up'
      if (keep) this.#keepTrying(own, error, quietly)
      else this.release()
      return 'no-answer'
    }
  }

  /** The computer was asleep. */
  wake(): void {
    if (this.#held?.connection) this.#silence.wake()
  }

  async #connect(own: Held): Promise<void> {
    own.life = new AbortController()
    const { life } = own
    const take: TakePacket = (bytes, ageMs) => {
      this.#silence.heard()
      this.#ports.packet(bytes, ageMs)
    }
    const isWanted = (): boolean => this.#held?.device === own.device
    try {
      own.connection = await within(CONNECT_WITHIN, life, (signal) =>
        listenTo(own.device, { take, isWanted }, signal),
      )
    } catch (error) {
      life.abort()
      // A link that came up half would only be met again by the next attempt.
      if (this.#held === own && own.device.gatt?.connected) own.device.gatt.disconnect()
      throw error
    }
    this.#ports.link({ kind: 'live', strap: own.strap })
    this.#silence.start()
    void this.#read(own.connection, life.signal)
  }

  async #read({ server }: Connection, life: AbortSignal): Promise<void> {
    const readings = await readStrap(server, life).catch(() => null)
    if (readings !== null && !life.aborted) this.#ports.told(readings)
  }

  #onDrop(own: Held): void {
    // While an attempt runs its own calls reject; this event is for connections that stood.
    if (own.connection === null) return
    own.connection = null
    this.#silence.stop()
    own.life.abort()
    this.#ports.link({ kind: 'lost', strap: own.strap })
    this.#retry(own, 0)
  }

  /** The link is up and nothing comes: it is let go, and what follows is as after any loss. */
  #connectAgain(): void {
    const own = this.#held
    if (own === null || own.connection === null) return
    const { server } = own.connection
    this.#onDrop(own)
    server.disconnect()
  }

  #retry(own: Held, tried: number): void {
    own.timer = setTimeout(() => {
      this.#connect(own).catch((error: unknown) => {
        if (this.#held === own) this.#onFailure(own, tried + 1, error)
      })
    }, retryWait(tried))
  }

  #keepTrying(own: Held, error: unknown, quietly: boolean): void {
    if (!quietly) this.#ports.link({ kind: 'lost', strap: own.strap })
    this.#onFailure(own, 0, error)
  }

  #onFailure(own: Held, tried: number, error: unknown): void {
    if (isForgotten(error)) this.#ports.forgotten()
    this.#retry(own, tried)
  }

  #letGo(): void {
    if (this.#held === null) return
    const { device, hold, life, timer } = this.#held
    this.#held = null
    this.#silence.stop()
    hold.abort()
    life.abort()
    clearTimeout(timer)
    device.gatt?.disconnect()
  }
}
