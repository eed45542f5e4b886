import type { Envelope, JournalStore, StreamId, WrappedKey } from '#shared/journal/store.ts'
import { PackedEnvelopes } from './packed-envelopes.ts'

/** A session as far as this process has written it or taken it up. */
export type Held = {
  readonly sessionId: string
  readonly envelopes: PackedEnvelopes
  readonly keys: WrappedKey[]
  onDisk: number
}

/** A session of which all there is so far is on disk. */
export const heldFrom = (
  sessionId: string,
  envelopes: readonly Envelope[],
  keys: readonly WrappedKey[],
): Held => ({
  sessionId,
  envelopes: new PackedEnvelopes(sessionId, envelopes),
  keys: [...keys],
  onDisk: envelopes.length,
})

/** All of it but one stream. */
export const without = ({ sessionId, envelopes, keys, onDisk }: Held, stream: StreamId): Held => {
  const isLeft = (one: Envelope): boolean => one.stream !== stream
  const all = envelopes.from(0)
  return {
    sessionId,
    envelopes: new PackedEnvelopes(sessionId, all.filter(isLeft)),
    keys: keys.filter((key) => key.stream !== stream),
    onDisk: all.slice(0, onDisk).filter(isLeft).length,
  }
}

/** Whether something of it is not on disk. */
export const waits = ({ envelopes, onDisk }: Held): boolean => onDisk < envelopes.length

/** Writes what waits of it. Throws where the disk does; what was not written waits on. */
export const writeTo = (disk: JournalStore, held: Held): void => {
  if (!waits(held)) return
  const { envelopes, keys, onDisk } = held
  disk.append(envelopes.from(onDisk), onDisk === 0 ? keys : [])
  held.onDisk = envelopes.length
}
