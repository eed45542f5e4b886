import { OLDEST_NOTIFICATION } from '#shared/straps/notification-age.ts'
import { type Millis, millis, SECOND } from '#shared/units.ts'

/** A connection that has not come about by then is given up: `connect()` may never settle (web-bluetooth #640, #152). */
export const CONNECT_WITHIN: Millis = millis(15 * SECOND)

/** A reading that a strap owes for so long is done without. */
export const READ_WITHIN: Millis = millis(5 * SECOND)

/** Waits before the first, second, third … attempt to get a lost strap back; the last one repeats for ever. */
const RETRY_WAITS = [millis(500), millis(1_000), millis(2_000)] as const

/** How long to wait before attempt number `tried` (from 0) to reconnect. */
export const retryWait = (tried: number): Millis => RETRY_WAITS[tried] ?? RETRY_WAITS[2]

/** A link that is up and silent is asked for its notifications again after so long, then connected anew (our choice). */
export const ASK_AGAIN_AFTER: Millis = millis(10 * SECOND)
export const CONNECT_AGAIN_AFTER: Millis = millis(20 * SECOND)
/** A strap that stays silent, as on a table, is bothered ever more rarely, down to this. */
export const RAREST_CONNECT_AGAIN: Millis = millis(80 * SECOND)
/** After the computer has slept a link that is still good says so within this (straps send once a second). */
export const GOOD_AFTER_WAKING: Millis = millis(3 * SECOND)

/** Chromium stops listening for straps 60 s after a request; a search asks anew before that. */
export const SEARCH_LASTS: Millis = millis(50 * SECOND)
/** A search that was refused at once (Bluetooth off) is tried again this much later. */
export const SEARCH_AGAIN_AFTER: Millis = millis(5 * SECOND)
export const REFUSED_WITHIN: Millis = millis(SECOND)

/** How long ago an event happened, both on the page's clock. */
export const ageOf = (eventStamp: number, now: number): number =>
  Math.min(OLDEST_NOTIFICATION, Math.max(0, now - eventStamp))

/** The notification's bytes as a value of our own; the browser may reuse the buffer. */
export const bytesOf = (value: DataView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
