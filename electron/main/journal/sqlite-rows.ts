import type { Envelope, StreamId } from '#shared/journal/store.ts'

// Numbers on disk; their order is a promise to every file already written.
const STREAMS: readonly StreamId[] = ['couple', 'a', 'b']
const CONTENTS: readonly Envelope['content'][] = ['fact', 'packets', 'packets-deflated']
const SEALS = ['plain-1', 'aes-256-gcm-1'] as const

/** The number of a stream on disk. */
export const numberOf = (stream: StreamId): number => STREAMS.indexOf(stream)

/** The stream of a number on disk; undefined where another version wrote one that is none here. */
export const streamOf = (number: unknown): StreamId | undefined => STREAMS[Number(number)]

/** The number on disk of what a body holds. */
export const contentNumber = (content: Envelope['content']): number => CONTENTS.indexOf(content)

/** Where an envelope lies in its session, and how it is sealed, as a row has it. */
export const placeNumbers = ({ ord, stream, seq, content, seal }: Envelope) => [
  ord,
  numberOf(stream),
  seq,
  contentNumber(content),
  SEALS.indexOf(seal),
]

/** An envelope from its row. */
export const envelopeFrom = (sessionId: string, row: Record<string, unknown>): Envelope => {
  const stream = streamOf(row.stream)
  const content = CONTENTS[Number(row.content)]
  const seal = SEALS[Number(row.seal)]
  const place = { sessionId, ord: Number(row.ord), seq: Number(row.seq) }
  const whole = stream !== undefined && content !== undefined && seal !== undefined
  // What another version wrote must not keep this one from starting.
  if (!whole || !(row.body instanceof Uint8Array)) {
    const body = new Uint8Array(0)
    return { ...place, stream: stream ?? 'couple', content: 'unreadable', seal: 'plain-1', body }
  }
  return { ...place, stream, content, seal, body: row.body }
}
