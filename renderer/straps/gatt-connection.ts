import { HEART_RATE_MEASUREMENT, HEART_RATE_SERVICE } from '#shared/straps/gatt.ts'
import type { Millis } from '#shared/units.ts'
import { ageOf, bytesOf } from './strap-policy.ts'

export type TakePacket = (bytes: Uint8Array<ArrayBuffer>, ageMs: number) => void

export type ConnectionPorts = {
  readonly take: TakePacket
  /** Whether this device is still wanted, for a connection that comes after its time-out. */
  readonly isWanted: () => boolean
}

/**
 * Connects, finds the measurement again (objects of an earlier connection are dead) and listens until `life` ends.
 * Resolves once notifications have been asked for.
 */
export const listenTo = async (
  device: BluetoothDevice,
  { take, isWanted }: ConnectionPorts,
  life: AbortSignal,
): Promise<void> => {
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
}

/** The work's result, or a rejection as soon as `ms` have passed or `life` has ended; a later result is ignored. */
export const within = async (
  ms: Millis,
  life: AbortController,
  work: (life: AbortSignal) => Promise<void>,
): Promise<void> => {
  const timer = setTimeout(() => life.abort(new Error(`no answer within ${ms} ms`)), ms)
  try {
    await Promise.race([
      work(life.signal),
      new Promise<never>((_, reject) => {
        life.signal.addEventListener('abort', () => reject(life.signal.reason), { once: true })
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}
