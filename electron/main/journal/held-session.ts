import type { Envelope, StreamId, WrappedKey } from '#shared/journal/store.ts'

/** A session as far as this process has written it or taken it up. */
export type Held = { readonly envelopes: Envelope[]; readonly keys: WrappedKey[]; onDisk: number }

/** All of it but one stream. */
export const without = ({ envelopes, keys, onDisk }: Held, stream: StreamId): Held => ({
  envelopes: envelopes.filter((one) => one.stream !== stream),
  keys: keys.filter((key) => key.stream !== stream),
  onDisk: envelopes.slice(0, onDisk).filter((one) => one.stream !== stream).length,
})

/** Whether something of it is not on disk. */
export const waits = ({ envelopes, onDisk }: Held): boolean => onDisk < envelopes.length
