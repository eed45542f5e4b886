import { HEART_RATE_MEASUREMENT, HEART_RATE_SERVICE } from '#shared/straps/gatt.ts'
import type { Millis } from '#shared/units.ts'
import { ageOf, bytesOf } from './strap-policy.ts'

export type TakePacket = (bytes: Uint8Array<ArrayBuffer>, ageMs: number) => void

export type ConnectionPorts = {
  readonly take: TakePacket
  /** Whether this device is still wanted, for a connection that comes after its time-out. */
  readonly isWanted: () => boolean
}

/** A strap that is being listened to. */
export type Connection = {
  readonly server: BluetoothRemoteGATTServer
  /** Asks for the notifications anew, on the same link. */
  askAgain(): Promise<void>
}

/**
 * Connects, finds the measurement again (objects of an earlier connection are dead) and listens until `life` ends.
 * Resolves once notifications have been asked for.
 */
export const listenTo = async (
  device: BluetoothDevice,
  { take, isWanted }: ConnectionPorts,
  life: AbortSignal,
): Promise<Connection> => {
  const { gatt } = device
  if (gatt === undefined) throw new Error('a strap without GATT')
  const server = await gatt.connect()
  // A pending connect cannot be aborted, so a late one that nobody wants any more has to be let go here.
  if (!isWanted()) server.disconnect()
  life.throwIfAborted()
  const service = await server.getPrimaryService(HEART_RATE_SERVICE)
  life.throwIfAborted()
  const measurement = await service.getCharacteristic(HEART_RATE_MEASUREMENT)
  life.throwIfAborted()
  measurement.addEventListener(
    'characteristicvaluechanged',
    ({ timeStamp }) => {
      const { value } = measurement
      if (value !== undefined) take(bytesOf(value), ageOf(timeStamp, performance.now()))
    },
    { signal: life },
  )
  await measurement.startNotifications()
  // Windows keeps the link of a strap that is let go while it still notifies (web-bluetooth #440).
  const hush = (): void => void measurement.stopNotifications().catch(() => undefined)
  if (life.aborted) hush()
  else life.addEventListener('abort', hush, { once: true })
  life.throwIfAborted()
  if (!gatt.connected) throw new Error('lost while it was being set up')
  return {
    server,
    askAgain: async () => {
      await measurement.stopNotifications()
      life.throwIfAborted()
      await measurement.startNotifications()
    },
  }
}

/** The work's result, or a rejection as soon as `ms` have passed or `life` has ended; a later result is ignored. */
export const within = async <T>(
  ms: Millis,
  life: AbortController,
  work: (life: AbortSignal) => Promise<T>,
): Promise<T> => {
  const timer = setTimeout(() => life.abort(new Error(`no answer within ${ms} ms`)), ms)
  try {
    return await Promise.race([
      work(life.signal),
      new Promise<never>((_, reject) => {
        life.signal.addEventListener('abort', () => reject(life.signal.reason), { once: true })
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the computer has forgotten the strap: no attempt helps then until a search has heard it again. */
export const isForgotten = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no longer in range')
