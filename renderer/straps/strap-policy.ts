import type { StrapIdentity } from '#shared/straps/link.ts'
import { type Millis, millis, SECOND } from '#shared/units.ts'

/** A connection that has not come about by then is given up: `connect()` may never settle (web-bluetooth #640, #152). */
export const CONNECT_WITHIN: Millis = millis(15 * SECOND)

/** Waits before the first, second, third … attempt to get a lost strap back; the last one repeats for ever. */
const RETRY_WAITS = [millis(500), millis(1_000), millis(2_000)] as const

/** How long to wait before attempt number `tried` (from 0) to reconnect. */
export const retryWait = (tried: number): Millis => RETRY_WAITS[tried] ?? RETRY_WAITS[2]

/** Older than this a notification is from before the computer slept; main takes no greater age. */
const OLDEST_MS = 60_000

/** How long ago an event happened, both on the page's clock. */
export const ageOf = (eventStamp: number, now: number): number =>
  Math.min(OLDEST_MS, Math.max(0, now - eventStamp))

/** The notification's bytes as a value of our own; the browser may reuse the buffer. */
export const bytesOf = (value: DataView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))

/** What is told about a strap. Names come from the air; contract: 248 characters at most. */
export const identityOf = (device: Pick<BluetoothDevice, 'id' | 'name'>): StrapIdentity => ({
  id: device.id.slice(0, 128),
  name: (device.name ?? '').slice(0, 248),
})
